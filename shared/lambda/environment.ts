/**
 * Reads a setting the stack gives the function.
 * @throws Error at load when it is missing: a function without its settings must not start.
 */
export const environment = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is missing`);
  return value;
};
