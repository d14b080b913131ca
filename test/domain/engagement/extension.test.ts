import { extensionProblems } from '../../../domain/engagement/extension.js';

describe('a request for more time', () => {
  it('needs a reason that was not given before, however it is typed', () => {
    expect(extensionProblems('Two sites are closed', [])).toEqual([]);
    expect(extensionProblems('A third site is closed', ['Two sites are closed'])).toEqual([]);
    expect(extensionProblems(' two  SITES are closed', ['A source is late', 'Two sites are closed'])).toEqual([
      { pointer: '/reason', code: 'problems.sameReason' },
    ]);
  });
});
