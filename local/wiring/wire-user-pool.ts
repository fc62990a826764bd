import type { UserPoolSettings } from '../http-api/token-issuer.ts';
import { type Functions, resourcesOf, type StackContext } from './stack-context.ts';

interface UserPoolProperties {
  LambdaConfig?: { PreTokenGenerationConfig?: { LambdaArn: string; LambdaVersion: string } };
}

interface ClientProperties {
  AllowedOAuthScopes?: string[];
  SupportedIdentityProviders?: string[];
}

/** What the template's one user pool and its client say of the tokens that people get. */
export function wireUserPool(context: StackContext, functions: Functions): UserPoolSettings | undefined {
  const [pool] = resourcesOf<UserPoolProperties>(context, 'AWS::Cognito::UserPool');
  if (!pool) return undefined;
  const [client] = resourcesOf<ClientProperties>(context, 'AWS::Cognito::UserPoolClient');
  const { AllowedOAuthScopes: scopes = [], SupportedIdentityProviders: providers = [] } =
    client?.properties ?? {};
  const trigger = pool.properties.LambdaConfig?.PreTokenGenerationConfig;
  if (!trigger) return { id: pool.ref, scopes, providers, stampToken: undefined };
  if (trigger.LambdaVersion !== 'V2_0') {
    throw new Error(`${pool.logicalId}: only version V2_0 of the token trigger runs here`);
  }
  const target = functions.find(trigger.LambdaArn);
  const stampToken = async (event: object) => {
    const result = await target.invoke({ ...event, region: context.region }, 'direct');
    if ('error' in result) throw new Error(`No token is given: ${result.error.errorMessage}`);
    return JSON.parse(result.resultJson ?? '{}');
  };
  return { id: pool.ref, scopes, providers, stampToken };
}
