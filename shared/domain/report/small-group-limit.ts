/** Below this many answers a survey's n is not shown: it could point people out. */
export const smallGroupLimit = 5;
