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
  /** Space-separated scopes or a list of them. */
  readonly scope?: string | readonly string[];
  readonly expiresInSeconds?: number;
  /** Claims beside the usual ones, or instead of them: a test may want a wrong `iss`. */
  readonly claims?: Readonly<Record<string, unknown>>;
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

  /** An access token as Cognito makes them, timed by the stack's clock. */
  token({ sub, scope = '', expiresInSeconds = 3600, claims = {} }: TokenRequest): Promise<string> {
    const issuedAt = Math.floor(this.#now().getTime() / 1000);
    return new SignJWT({
      sub,
      iss: this.issuer,
      client_id: this.clientId,
      token_use: 'access',
      scope: typeof scope === 'string' ? scope : scope.join(' '),
      username: sub,
      version: 2,
      auth_time: issuedAt,
      iat: issuedAt,
      exp: issuedAt + expiresInSeconds,
      ...claims,
    })
      .setProtectedHeader({ alg: algorithm, kid: this.#publicJwk.kid as string })
      .sign(this.#privateKey);
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
