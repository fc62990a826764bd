/** Nothing at all: what Node itself takes. */
export const handler = async (): Promise<void> => {};
