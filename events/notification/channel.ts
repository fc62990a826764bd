import * as z from 'zod/mini';

/** How a message reaches its recipient. Whatever the channel, it lies in the recipient's inbox as well. */
export const Channel = z.enum(['email', 'digest', 'inbox']);
export type Channel = z.infer<typeof Channel>;
