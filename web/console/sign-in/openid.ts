import * as client from 'openid-client';
import { CONSOLE_ROLES, type ConsoleRole } from '../../../domain/directory/index.js';
import { Email } from '../../../domain/kernel/index.js';

/** The provider that people sign in with (OpenID Connect). */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What is asked for, such as `openid email`. */
  scope: string;
  /** Whose roles groups give; without it the directory does. */
  groups?: { role: ConsoleRole; group: string }[];
  /** The claim that lists somebody's groups. */
  groupsClaim: string;
  /** Addresses count though the provider does not say that it has verified them. */
  trustEmail: boolean;
}

/** What a sign-in under way is known by; the browser that began it alone keeps it. */
export interface Begun {
  state: string;
  nonce: string;
  verifier: string;
}

/** Who the provider says it is. */
export interface Identified {
  /** Undefined where the provider vouches for no address. */
  email: string | undefined;
  /** What groups give; null where the directory says it. */
  roles: ConsoleRole[] | null;
}

export interface OpenId {
  /** Where a browser goes to sign in. */
  begin(): Promise<Begun & { url: URL }>;
  /** Takes what the browser brings back to this address; throws where it is not the answer to what was begun. */
  finish(returned: URL, begun: Begun): Promise<Identified>;
  /** Where somebody signs out of the provider, if it has such a page. */
  signOutUrl(): Promise<URL | undefined>;
}

export const CALLBACK = '/sign-in/oidc/callback';
export const SIGNED_OUT = '/sign-in/out';

/** Signs people in by the authorization code flow with PKCE; the provider is asked how it does that once it is needed. */
export function createOpenId(settings: OidcSettings, publicUrl: string): OpenId {
  const redirectUri = new URL(CALLBACK, publicUrl).href;
  let known: Promise<client.Configuration> | undefined;
  const provider = (): Promise<client.Configuration> => {
    known ??= discover(settings).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    async begin() {
      const config = await provider();
      const begun = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: settings.scope,
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
      });
      return { ...begun, url };
    },
    async finish(returned, { state, nonce, verifier }) {
      const config = await provider();
      const tokens = await client.authorizationCodeGrant(config, returned, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the provider gave no ID token');
      const isWhole = claims.email !== undefined && (!settings.groups || claims[settings.groupsClaim] !== undefined);
      const more =
        isWhole || !config.serverMetadata().userinfo_endpoint
          ? {}
          : await client.fetchUserInfo(config, tokens.access_token, claims.sub);
      return identified({ ...more, ...claims }, settings);
    },
    async signOutUrl() {
      const config = await provider();
      if (!config.serverMetadata().end_session_endpoint) return undefined;
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: new URL('/sign-in', publicUrl).href });
    },
  };
}

const PATIENCE_S = 10;

/** Signatures of ID tokens are checked though they come by TLS, which is asked of every issuer but one on this machine. */
function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
  const url = new URL(issuer);
  return client.discovery(url, clientId, undefined, authenticated(clientSecret), {
    timeout: PATIENCE_S,
    execute: [client.enableNonRepudiationChecks, ...(url.protocol === 'http:' ? [client.allowInsecureRequests] : [])],
  });
}

/** By the body where the provider takes that, else by the header, which is what a provider takes that says nothing. */
const authenticated =
  (secret: string): client.ClientAuth =>
  (server, ...request) => {
    const inBody = server.token_endpoint_auth_methods_supported?.includes('client_secret_post');
    (inBody ? client.ClientSecretPost : client.ClientSecretBasic)(secret)(server, ...request);
  };

function identified(
  claims: Readonly<Record<string, unknown>>,
  { groups, groupsClaim, trustEmail }: OidcSettings,
): Identified {
  const isVerified = claims.email_verified === true || (trustEmail && claims.email_verified === undefined);
  const email = Email.safeParse(claims.email);
  const listed = claims[groupsClaim];
  const own = new Set(Array.isArray(listed) ? listed : [listed]);
  const given = groups?.filter(({ group }) => own.has(group)).map(({ role }) => role);
  return {
    email: isVerified && email.success ? email.data : undefined,
    roles: given ? CONSOLE_ROLES.filter((role) => given.includes(role)) : null,
  };
}
