/**
 * Registered log messages. Lambda's own JSON log format (LoggingConfig) adds level, time and request id, so the
 * console is all it takes. Messages carry codes and ids, never payloads or people's data.
 */
export const messages = {
  HTTP_STARTED: 'A request came in',
  HTTP_COMPLETED: 'A request was answered',
  HTTP_FAILED: 'A request failed on our side',
  TOKEN_NOT_STAMPED: 'A login could not be read; nobody gets a token for it',
  REACTION_STARTED: 'A reaction took up an event',
  REACTION_COMPLETED: 'A reaction is done with an event',
  REACTION_REFUSED: 'A rule refused what a reaction asked for; it is retried and then dead-lettered',
  REACTION_FAILED: 'A reaction failed; the queue delivers again',
  RELAY_STARTED: 'Events are on their way to the bus',
  RELAY_COMPLETED: 'The bus has the events',
  RELAY_ENTRY_FAILED: 'The bus refused an event; it is sent again',
  RELAY_MARK_FAILED: 'An event is on the bus but could not be marked so; the sweeper publishes it again',
  SWEEP_STARTED: 'Looking for events that wait too long for the bus',
  SWEEP_COMPLETED: 'Events that waited too long were published',
  TICK_STARTED: 'Looking for alarms that are due',
  TICK_COMPLETED: 'Alarms that were due have rung',
  TICK_STOPPED_EARLY: 'Time is nearly up; the rest rings first next time',
  ALARM_FAILED: 'An alarm could not ring; it stays and rings next time',
  ALARM_STALE: 'An alarm was dropped that its record no longer asks for',
  UPLOAD_UNKNOWN: 'Something in quarantine belongs to no document; nothing was done with it',
  UPLOAD_SURPLUS: 'Bytes that no document waits for were removed from quarantine',
  MAIL_SENT: 'The mail provider took a message',
  MAIL_REFUSED: 'The mail provider refused a message; it is tried again later',
  MAIL_SUPERSEDED: 'A message was not sent: its reason is gone',
  MAIL_UNKNOWN: 'The mail provider told of a message that is none of ours',
  WEBHOOK_DELIVERED: 'A connected system has taken what there was',
  WEBHOOK_FAILED: 'A connected system did not take an event; it is tried again later',
  MAIL_UNCERTAIN: 'The mail provider gave no answer; the message is not sent again',
} as const;

export type MessageCode = keyof typeof messages;

/** Ids, codes, counts and durations. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

const line = (code: MessageCode, fields: LogFields) => ({ code, message: messages[code], ...fields });

/** Writes registered messages to the console at a level. */
export const log = {
  info: (code: MessageCode, fields: LogFields = {}): void => console.info(line(code, fields)),
  warn: (code: MessageCode, fields: LogFields = {}): void => console.warn(line(code, fields)),
  error: (code: MessageCode, fields: LogFields = {}): void => console.error(line(code, fields)),
};

/** What of an error may be logged: its class and, for our own and AWS errors, nothing of the payload. */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
