/** The one who takes over is told. */
export const handedOver = [{ to: { newcomer: 'toPersonId' }, text: 'workHandedOver' }] as const;
