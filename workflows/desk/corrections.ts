import type { Cast, Person, Role } from '../../domain/kernel/index.js';
import type { AddressCorrection } from '../messages.js';

/** Addresses that were put right, for whatever is asked and told from then on. */
export interface Corrections {
  /** Somebody at the address that is right. */
  of<P extends Person>(person: P): P;
  /** Puts an address right, also of whoever plays a part. */
  take(correction: AddressCorrection): void;
  list(): AddressCorrection[];
  put(list: readonly AddressCorrection[]): void;
}

export function openCorrections(cast: Cast): Corrections {
  const corrections = new Map<string, Person>();
  return {
    of(person) {
      const right = corrections.get(person.email);
      return right ? { ...person, ...right } : person;
    },
    take({ from, to }) {
      for (const [wrong, right] of corrections) if (right.email === from) corrections.set(wrong, to);
      corrections.set(from, to);
      corrections.delete(to.email);
      for (const role of Object.keys(cast) as Role[]) {
        const player = cast[role];
        if (player?.email === from) cast[role] = { ...player, ...to };
      }
    },
    list: () => [...corrections].map(([from, to]) => ({ from, to })),
    put(list) {
      corrections.clear();
      for (const { from, to } of list) corrections.set(from, to);
    },
  };
}
