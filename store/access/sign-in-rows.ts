import type { Deed } from '../../domain/audit/index.js';
import type { ConsoleRole } from '../../domain/directory/index.js';

/** A session of the console. */
export interface Session {
  id: string;
  email: string;
  /** Those that groups of the sign-in provider gave; null where the directory says them. */
  roles: ConsoleRole[] | null;
  begunAt: string;
  /** When it was last used, to a minute. */
  seenAt: string;
  expiresAt: string;
  /** The browser, as it calls itself. */
  device: string;
}

/** One-time sign-in links and sessions, by hash. */
export interface SignIns {
  putSignIn(hash: string, email: string, expiresAt: string, told?: readonly Deed[]): Promise<void>;
  /** Uses the link up; undefined when unknown, used or expired. */
  useSignIn(hash: string, now: string): Promise<string | undefined>;
  putSession(session: Session, hash: string, told?: readonly Deed[]): Promise<void>;
  session(hash: string, now: string): Promise<Session | undefined>;
  sessionSeen(id: string, at: string): Promise<void>;
  /** Gives those of somebody's sessions other roles whose roles groups gave; without any role they are over. */
  setSessionRoles(email: string, roles: readonly ConsoleRole[]): Promise<void>;
  /** Those that were used after an instant, the last used first; everybody's, or one person's. */
  sessions(which: { email?: string; now: string; seenAfter: string }): Promise<Session[]>;
  endSession(hash: string, told?: readonly Deed[]): Promise<void>;
  /** Ends one, where it is said only if it is somebody's; or all of somebody's but one. Returns whose they were. */
  endSessions(
    which: { id: string; email?: string } | { email: string; except: string },
    told?: (whose: string[]) => readonly Deed[],
  ): Promise<string[]>;
}
