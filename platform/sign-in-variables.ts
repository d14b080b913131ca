import { z } from 'zod';
import { CONSOLE_ROLES, type ConsoleRole } from '../domain/directory/index.js';
import { isExposed, type Problem, problem, wrong } from '../domain/kernel/index.js';
import type { OidcSettings } from '../web/index.js';
import { flag } from './variable-shapes.js';

/** An issuer is reached by TLS, or on this machine. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && !isExposed(url) && url.search === '' && url.hash === '';
}

const PAIR = new RegExp(`^(${CONSOLE_ROLES.join('|')})=(.+)$`);
/** `operator=group, admin=another group`: who is in a group has its role. */
const groups = z
  .string()
  .max(4_000)
  .transform((text) => text.split(',').map((pair) => pair.trim()))
  .refine((pairs) => pairs.every((pair) => PAIR.test(pair)), wrong('problems.setting.groups'))
  .transform((pairs) =>
    pairs.map((pair) => {
      const [, role, group = ''] = PAIR.exec(pair) ?? [];
      return { role: role as ConsoleRole, group: group.trim() };
    }),
  );
const visible = (code: 'problems.setting.clientId' | 'problems.setting.clientSecret') =>
  z.string().regex(/^[\x21-\x7e]{1,400}$/, wrong(code));

/** What is read of sign-in by others. */
export const SIGN_IN_VARIABLES = {
  KPO_OIDC_ISSUER: z.string().max(2_000).refine(isIssuer, wrong('problems.setting.issuer')).optional(),
  KPO_OIDC_CLIENT_ID: visible('problems.setting.clientId').optional(),
  KPO_OIDC_CLIENT_SECRET: visible('problems.setting.clientSecret').optional(),
  KPO_OIDC_SCOPE: z
    .string()
    .regex(/^openid( [\x21\x23-\x5b\x5d-\x7e]{1,100}){0,20}$/, wrong('problems.setting.scope'))
    .default('openid email'),
  KPO_OIDC_GROUPS: groups.optional(),
  KPO_OIDC_GROUPS_CLAIM: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, wrong('problems.setting.claim'))
    .default('groups'),
  KPO_OIDC_TRUST_EMAIL: flag.default(false),
  KPO_SIGN_IN_LINKS: flag.default(true),
};
type SignInVariables = z.infer<z.ZodObject<typeof SIGN_IN_VARIABLES>>;

const TOGETHER = ['KPO_OIDC_ISSUER', 'KPO_OIDC_CLIENT_ID', 'KPO_OIDC_CLIENT_SECRET'] as const;

/** The provider is named whole or not at all, and somehow people can sign in. */
export function signInProblems(variables: SignInVariables): Problem[] {
  const missing = TOGETHER.filter((name) => variables[name] === undefined);
  if (missing.length > 0 && missing.length < TOGETHER.length)
    return missing.map((name) => problem(`/${name}`, 'problems.setting.oidcWhole'));
  if (missing.length > 0 && variables.KPO_OIDC_GROUPS)
    return [problem('/KPO_OIDC_ISSUER', 'problems.setting.oidcWhole')];
  if (missing.length > 0 && !variables.KPO_SIGN_IN_LINKS)
    return [problem('/KPO_SIGN_IN_LINKS', 'problems.setting.noSignIn')];
  return [];
}

/** How people sign in. */
export interface SignInSettings {
  /** The provider that people sign in with; undefined where none is named. */
  oidc?: OidcSettings;
  /** Whether links are mailed to whoever asks. */
  signInLinks: boolean;
}

export const signInOf = (variables: SignInVariables): SignInSettings => ({
  oidc: oidcOf(variables),
  signInLinks: variables.KPO_SIGN_IN_LINKS,
});

const oidcOf = (variables: SignInVariables): OidcSettings | undefined =>
  variables.KPO_OIDC_ISSUER && variables.KPO_OIDC_CLIENT_ID && variables.KPO_OIDC_CLIENT_SECRET
    ? {
        issuer: variables.KPO_OIDC_ISSUER,
        clientId: variables.KPO_OIDC_CLIENT_ID,
        clientSecret: variables.KPO_OIDC_CLIENT_SECRET,
        scope: variables.KPO_OIDC_SCOPE,
        groups: variables.KPO_OIDC_GROUPS,
        groupsClaim: variables.KPO_OIDC_GROUPS_CLAIM,
        trustEmail: variables.KPO_OIDC_TRUST_EMAIL,
      }
    : undefined;
