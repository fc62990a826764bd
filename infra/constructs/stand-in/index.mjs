// Deployed for no one: `synthesize({ allowMissing: true })` puts it where a function is not written yet.
export const handler = () => {
  throw new Error(`${process.env.AWS_LAMBDA_FUNCTION_NAME} is not written yet`);
};
