import { createHash } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/activity';
import { FAILURES } from '../../domain/kernel/index.js';
import { PLAIN } from '../../i18n/index.js';
import type { Store } from '../../store/index.js';
import type { AccessRequest, Capabilities } from '../capabilities.js';
import { FORBIDDEN_ADDRESS, type Guard } from '../outgoing/guard.js';
import { createSignedPost } from '../outgoing/signed-post.js';

/** The access system that is told who may come in. */
export interface AccessWebhook {
  url: string;
  /** `whsec_…` */
  secret: string;
  guard: Guard;
}

type AccessOf = Pick<Capabilities, 'grantAccess' | 'revokeAccess'>;

/** Grants and revokes through the access system where one is configured, and else in the ledger. */
export function createAccess({
  store,
  accessWebhook,
}: {
  store: Pick<Store, 'recordAccess'>;
  accessWebhook?: AccessWebhook;
}): AccessOf {
  return accessWebhook ? throughWebhook(accessWebhook) : inLedger(store);
}

function inLedger(store: Pick<Store, 'recordAccess'>): AccessOf {
  const record = async ({ engagement, position, email }: AccessRequest, action: 'grant' | 'revoke') => {
    await store.recordAccess({ engagement, position, email, action, at: new Date().toISOString() });
    return { via: 'ledger' as const };
  };
  return {
    grantAccess: (request) => record(request, 'grant'),
    revokeAccess: (request) => record(request, 'revoke'),
  };
}

function throughWebhook({ url, secret, guard }: AccessWebhook): AccessOf {
  const { post } = createSignedPost(guard);
  const tell = async (access: AccessRequest, action: 'grant' | 'revoke') => {
    const { engagement, position, name, email, reason } = access;
    const body = JSON.stringify({
      type: `access.${action}`,
      engagement,
      position,
      name,
      email,
      ...(reason && { reason: PLAIN.text(reason) }),
    });
    const sent = { url, secrets: [secret], id: requestId(access, action), contentType: 'application/json', body };
    judge(await post(sent).catch(unreachable));
    return { via: 'webhook' as const };
  };
  return {
    grantAccess: (request) => tell(request, 'grant'),
    revokeAccess: (request) => tell(request, 'revoke'),
  };
}

/** The same for every try of one change, and another for the next change of the same person. */
function requestId({ engagement, position, email, change, reason }: AccessRequest, action: string): string {
  const sha256 = createHash('sha256')
    .update(JSON.stringify([email, reason ?? '']))
    .digest('hex')
    .slice(0, 16);
  return `${engagement}.${position}.${action}.${change}.${sha256}`;
}

const REQUEST_TIMEOUT = 408;
const TOO_MANY_REQUESTS = 429;

/** A 4xx answer is a refusal that a person has to mend; everything else may pass. */
function judge(status: number): void {
  if (status >= 200 && status < 300) return;
  const message = `the access system answered ${status}`;
  const passing = status < 400 || status >= 500 || status === REQUEST_TIMEOUT || status === TOO_MANY_REQUESTS;
  if (passing) throw ApplicationFailure.retryable(message, 'AccessUnavailable');
  throw ApplicationFailure.nonRetryable(message, FAILURES.accessRefused);
}

function unreachable(error: unknown): never {
  if (isForbidden(error))
    throw ApplicationFailure.nonRetryable(
      'the access system has an address inside this network, which is not allowed by KPO_OUTGOING_ALLOW',
      FAILURES.accessRefused,
    );
  throw ApplicationFailure.retryable('the access system cannot be reached now', 'AccessUnavailable');
}

const isForbidden = (error: unknown): boolean =>
  error instanceof Error && (error.name === FORBIDDEN_ADDRESS || isForbidden(error.cause));
