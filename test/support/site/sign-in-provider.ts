import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { ClientAuthMethod } from 'oidc-provider';
import type { OidcSettings } from '../../../web/console/sign-in/openid.js';

/** What the provider says of somebody. */
export interface ProviderPerson {
  email?: string;
  email_verified?: boolean;
  groups?: string[];
}

/** A real provider of OpenID Connect on this machine, where everybody signs in by their name alone. */
export interface SignInProvider {
  settings: OidcSettings;
  people: Record<string, ProviderPerson>;
  /** From now on the keys that it shows are not those that it signs with. */
  hideKeys(): void;
  /** Signs somebody in there, from the address that a browser was sent to; where it is sent back to. */
  visit(url: string, name: string): Promise<URL>;
  close(): Promise<void>;
}

const CLIENT = { id: 'kpo', secret: 'a secret of the tests, and of nobody else' };
const MINUTE_S = 60;

export async function startProvider(
  publicUrl: string,
  given: Partial<OidcSettings> = {},
  clientAuthMethods: ClientAuthMethod[] = ['client_secret_basic', 'client_secret_post'],
): Promise<SignInProvider> {
  const people: SignInProvider['people'] = {};
  const server = createServer();
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // It warns of its pages for trying out, which these tests do, and of releases of Node.js that are not the newest.
  const { warn, info } = console;
  Object.assign(console, { warn: () => undefined, info: () => undefined });
  const { default: Provider } = await import('oidc-provider');
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        token_endpoint_auth_method: clientAuthMethods[0],
        redirect_uris: [new URL('/sign-in/oidc/callback', publicUrl).href],
        post_logout_redirect_uris: [new URL('/sign-in', publicUrl).href],
      },
    ],
    clientAuthMethods,
    claims: { openid: ['sub'], email: ['email', 'email_verified'], groups: ['groups'] },
    scopes: ['openid', 'email', 'groups'],
    ttl: { AccessToken: MINUTE_S, Grant: MINUTE_S, IdToken: MINUTE_S, Interaction: MINUTE_S, Session: MINUTE_S },
    pkce: { required: () => true },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...people[accountId] }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope('openid email groups');
      await grant.save();
      return grant;
    },
  });
  let isHidden = false;
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!isHidden || request.url !== '/jwks') return void answer(request, response);
    response.setHeader('Content-Type', 'application/jwk-set+json').end('{"keys":[]}');
  });
  Object.assign(console, { warn, info });
  return {
    settings: {
      issuer,
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      scope: 'openid email groups',
      groupsClaim: 'groups',
      trustEmail: false,
      ...given,
    },
    people,
    hideKeys: () => {
      isHidden = true;
    },
    visit: (url, name) => visit(issuer, url, name),
    close: () => closed(server),
  };
}

/** Follows a browser's way with a cookie jar of its own until it leaves the provider. */
async function visit(issuer: string, from: string, name: string): Promise<URL> {
  const jar = new Map<string, string>();
  let [url, form]: [string, URLSearchParams | undefined] = [from, undefined];
  for (let steps = 0; steps < 12; steps += 1) {
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ');
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: form }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(key, value);
    }
    const location = answer.headers.get('location');
    if (location) {
      const next = new URL(location, url);
      if (next.origin !== new URL(issuer).origin) return next;
      [url, form] = [next.href, undefined];
    } else if (form) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
    else {
      const page = await answer.text();
      if (!page.includes('name="login"')) throw new Error(`the provider asks for no name: ${page}`);
      form = new URLSearchParams({ prompt: 'login', login: name, password: 'any' });
    }
  }
  throw new Error('the provider does not come to an end');
}

const closed = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
};
