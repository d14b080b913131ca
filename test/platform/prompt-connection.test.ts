import { sendInTime } from '../../platform/prompt-connection.js';

const CALL = { rpc: 'UpdateWorkflowExecution', retry: true, timeout: 5_000 as number | null };
const failing = (code: number): Error => Object.assign(new Error('failed'), { name: 'ServiceError', code });

/** Answers each try with what comes next, and remembers the tries. */
function core(...answers: (string | Error | Promise<string>)[]) {
  const tries: (typeof CALL)[] = [];
  const send = async (call: typeof CALL): Promise<string> => {
    const answer = answers[tries.length] ?? 'too often';
    tries.push(call);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { tries, send };
}

describe('a call with a deadline', () => {
  it('is tried again while the server cannot be reached, by us and not by the core, in the time that is left', async () => {
    const { tries, send } = core(failing(14), 'done');
    expect(await sendInTime(send, CALL)).toBe('done');
    expect(tries).toEqual([
      { ...CALL, retry: false, timeout: expect.any(Number) },
      { ...CALL, retry: false, timeout: expect.any(Number) },
    ]);
    expect(Number(tries[1]?.timeout)).toBeLessThan(Number(tries[0]?.timeout));
  });

  it('is not tried again when it was refused', async () => {
    const { tries, send } = core(failing(3));
    await expect(sendInTime(send, CALL)).rejects.toMatchObject({ code: 3 });
    expect(tries).toHaveLength(1);
  });

  it('is not tried again after its deadline, and not sent at all when that has come', async () => {
    const { tries, send } = core(failing(14));
    await expect(sendInTime(send, { ...CALL, timeout: 50 })).rejects.toMatchObject({ code: 14 });
    await expect(sendInTime(send, { ...CALL, timeout: 0 })).rejects.toMatchObject({ name: 'ServiceError', code: 4 });
    expect(tries).toHaveLength(1);
  });
});

describe('a call without a deadline', () => {
  it("is left to the core's own tries", async () => {
    const { tries, send } = core('done');
    expect(await sendInTime(send, { ...CALL, timeout: null })).toBe('done');
    expect(tries).toEqual([{ ...CALL, timeout: null }]);
  });
});
