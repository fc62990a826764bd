/** One rule of a bucket's CORS configuration, as the template states it. */
export interface CorsRule {
  readonly AllowedMethods: readonly string[];
  readonly AllowedOrigins: readonly string[];
  readonly AllowedHeaders?: readonly string[];
  readonly ExposedHeaders?: readonly string[];
  readonly MaxAge?: number;
}

/** A bucket of the template. */
export interface Bucket {
  readonly name: string;
  readonly versioning: 'Enabled' | 'Suspended' | 'Off';
  /** Whether its events go to the default bus. */
  readonly tellsEventBridge: boolean;
  readonly corsRules: readonly CorsRule[];
}
