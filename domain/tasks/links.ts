/** What a link in a mail proves: this person, this assignment of this task. */
export interface LinkClaims {
  task: string;
  email: string;
  assignment: number;
}

/** Signs and checks the links in mails (JWT, HS256, `aud` `kpo:task`). */
export interface Links {
  sign(claims: LinkClaims, expiresAt: string): Promise<string>;
  verify(token: string): Promise<{ ok: true; claims: LinkClaims } | { ok: false; why: 'forged' | 'expired' }>;
  /** The address `<public url>/t/<token>` for a mail. */
  url(token: string): string;
}
