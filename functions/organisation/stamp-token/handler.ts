import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { signInsOf } from '#shared/domain/organisation/sign-in.ts';
import { environment } from '#shared/lambda/environment.ts';
import { errorName, log } from '#shared/observability/log.ts';
import { stampToken } from './stamp-token.ts';

const signIns = signInsOf(environment('SIGN_INS'));

export const handler = async (
  event: PreTokenGenerationV2TriggerEvent,
): Promise<PreTokenGenerationV2TriggerEvent> => {
  try {
    return stampToken(event, signIns);
  } catch (error) {
    log.error('TOKEN_NOT_STAMPED', { error: errorName(error) });
    throw error;
  }
};
