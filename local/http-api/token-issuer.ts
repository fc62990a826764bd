import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';

/** Who a token is for. */
export interface TokenRequest {
  readonly sub: string;
  /** The identity provider that the person signed in with; without one it was with a login of the pool's own. */
  readonly signedInWith?: string;
  /** What the pool knows of the person, such as `custom:loa` as the identity provider told it. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Space-separated scopes or a list of them, instead of all that the client may have. */
  readonly scope?: string | readonly string[];
  readonly expiresInSeconds?: number;
  /** Claims beside the usual ones, or instead of them: a test may want a wrong `iss`. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** What the template says of the pool that a token is from. */
export interface UserPoolSettings {
  readonly id: string;
  /** The scopes that the client may have. */
  readonly scopes: readonly string[];
  /** The identity providers that one can sign in to the client with. */
  readonly providers: readonly string[];
  /** The pool's trigger before token generation, version 2. */
  readonly stampToken: ((event: object) => Promise<{ response?: StampedResponse }>) | undefined;
}

interface StampedResponse {
  readonly claimsAndScopeOverrideDetails?: {
    readonly accessTokenGeneration?: { readonly claimsToAddOrOverride?: Readonly<Record<string, unknown>> };
  };
}

const algorithm = 'RS256';

/** Signs and checks access tokens in place of the user pool; its key is kept in the data folder. */
export class TokenIssuer {
  readonly #privateKey: CryptoKey;
  readonly #publicKey: CryptoKey;
  readonly #publicJwk: JWK;
  readonly #now: () => Date;
  /** Set from the template: the issuer and client that its authorizer asks for. */
  issuer = 'http://127.0.0.1/local';
  clientId = 'local';
  userPool: UserPoolSettings = { id: 'local', scopes: [], providers: [], stampToken: undefined };

  private constructor(
    keys: { privateKey: CryptoKey; publicKey: CryptoKey; publicJwk: JWK },
    now: () => Date,
  ) {
    this.#privateKey = keys.privateKey;
    this.#publicKey = keys.publicKey;
    this.#publicJwk = keys.publicJwk;
    this.#now = now;
  }

  /** Reads the data folder's key, or makes one. */
  static async open(dataDir: string, now: () => Date): Promise<TokenIssuer> {
    const file = join(dataDir, 'token-key.json');
    if (!existsSync(file)) {
      const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
      writeFileSync(`${file}.part`, JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 });
      renameSync(`${file}.part`, file);
    }
    const jwk = JSON.parse(readFileSync(file, 'utf8')) as JWK;
    const publicJwk: JWK = { kty: 'RSA', n: jwk.n as string, e: jwk.e as string };
    const kid = await calculateJwkThumbprint(publicJwk);
    const privateKey = (await importJWK(jwk, algorithm)) as CryptoKey;
    const publicKey = (await importJWK(publicJwk, algorithm)) as CryptoKey;
    return new TokenIssuer(
      { privateKey, publicKey, publicJwk: { ...publicJwk, kid, alg: algorithm, use: 'sig' } },
      now,
    );
  }

  /** The public keys, as `/.well-known/jwks.json` gives them. */
  jwks(): { keys: JWK[] } {
    return { keys: [this.#publicJwk] };
  }

  /** An access token as Cognito makes them, timed by the stack's clock and stamped by the pool's trigger. */
  async token(request: TokenRequest): Promise<string> {
    const { sub, signedInWith, scope = this.userPool.scopes, expiresInSeconds = 3600, claims = {} } = request;
    if (signedInWith !== undefined && !this.userPool.providers.includes(signedInWith)) {
      throw new Error(`Nobody can sign in with ${signedInWith}: the client does not list it`);
    }
    const issuedAt = Math.floor(this.#now().getTime() / 1000);
    const federated = signedInWith !== undefined && {
      'cognito:groups': [`${this.userPool.id}_${signedInWith}`],
    };
    return new SignJWT({
      sub,
      ...federated,
      iss: this.issuer,
      client_id: this.clientId,
      token_use: 'access',
      scope: typeof scope === 'string' ? scope : scope.join(' '),
      username: signedInWith === undefined ? sub : `${signedInWith}_${sub}`,
      version: 2,
      auth_time: issuedAt,
      iat: issuedAt,
      exp: issuedAt + expiresInSeconds,
      ...(await this.#stampedClaims(request)),
      ...claims,
    })
      .setProtectedHeader({ alg: algorithm, kid: this.#publicJwk.kid as string })
      .sign(this.#privateKey);
  }

  /** What the pool's trigger puts on the access token. */
  async #stampedClaims({ sub, signedInWith, attributes }: TokenRequest): Promise<JWTPayload> {
    const { id, scopes, stampToken } = this.userPool;
    if (!stampToken) return {};
    const identity = { providerName: signedInWith, userId: sub, primary: 'true' };
    const { response } = await stampToken({
      version: '2',
      triggerSource: 'TokenGeneration_HostedAuth',
      userPoolId: id,
      userName: signedInWith === undefined ? sub : `${signedInWith}_${sub}`,
      callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: this.clientId },
      request: {
        userAttributes: {
          sub,
          'cognito:user_status': signedInWith === undefined ? 'CONFIRMED' : 'EXTERNAL_PROVIDER',
          ...(signedInWith !== undefined && { identities: JSON.stringify([identity]) }),
          ...attributes,
        },
        groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [] },
        scopes,
      },
      response: { claimsAndScopeOverrideDetails: null },
    });
    return { ...response?.claimsAndScopeOverrideDetails?.accessTokenGeneration?.claimsToAddOrOverride };
  }

  /** The claims of a token that is whole, in time and from the issuer; otherwise throws. */
  async verify(
    token: string,
    { issuer, audience }: { issuer: string; audience: readonly string[] },
  ): Promise<JWTPayload> {
    const { payload } = await jwtVerify(token, this.#publicKey, {
      issuer,
      currentDate: this.#now(),
      algorithms: [algorithm],
      requiredClaims: ['exp', 'iat'],
    });
    // As the gateway does: `aud` counts, and `client_id` only where there is no `aud`.
    const audiences = [payload.aud ?? payload.client_id].flat();
    if (!audiences.some((one) => audience.includes(String(one))))
      throw new Error('the token is for another client');
    return payload;
  }
}
