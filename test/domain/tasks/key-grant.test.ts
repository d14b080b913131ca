import { isForKeys, whyNotByKey } from '../../../domain/tasks/key-grant.js';
import { TASK_KINDS, type TaskKind } from '../../../domain/tasks/kinds/index.js';

const OLU = 'olu@client.example';
const grant = (answersFor: string | null, ...kinds: TaskKind[]) => ({ answersFor, kinds });

describe('isForKeys', () => {
  it('leaves to people their signatures, acknowledgements, certificates, bids and approvals, and what commits money', () => {
    expect(TASK_KINDS.filter((kind) => !isForKeys(kind))).toEqual([
      'scope.approve',
      'bid.submit',
      'award.approve',
      'money.approve',
      'nda.sign',
      'contract.decide',
      'expert.acknowledge',
      'position.decide',
      'extension.decide',
      'overdue.decide',
      'scaling.approve',
      'shortfall.decide',
      'event.decide',
      'closeout.certify',
    ]);
  });
});

describe('whyNotByKey', () => {
  const why = (kind: TaskKind, issued: ReturnType<typeof grant>, sandbox = false) =>
    whyNotByKey(kind, OLU, issued, sandbox)?.code;

  it.each([
    [
      'may answer for its person, however they spell their address',
      grant('O.lu+x@client.example', 'expert.verify'),
      undefined,
    ],
    ['may not for somebody else', grant('eva@client.example', 'expert.verify'), 'reasons.denied.keyOfAnother'],
    ['may not where it was issued for nobody', grant(null), 'reasons.denied.keyOfNobody'],
    ['may not what it was not issued for', grant(OLU, 'input.provide'), 'reasons.denied.keyKind'],
    ['may not where it was issued for no kind', grant(OLU), 'reasons.denied.keyKind'],
  ])('%s', (_, issued, code) => {
    expect(why('expert.verify', issued)).toBe(code);
  });

  it('refuses what is a person’s, whatever the key was issued for', () => {
    expect(why('scope.approve', grant(OLU, 'scope.approve'))).toBe('reasons.denied.keyPersonal');
  });

  it('takes anything in a sandbox, but holds a key to what it says of itself', () => {
    expect(why('scope.approve', grant(null), true)).toBeUndefined();
    expect(why('scope.approve', grant(OLU), true)).toBeUndefined();
    expect(why('scope.approve', grant('eva@client.example'), true)).toBe('reasons.denied.keyOfAnother');
    expect(why('scope.approve', grant(null, 'expert.verify'), true)).toBe('reasons.denied.keyKind');
  });
});
