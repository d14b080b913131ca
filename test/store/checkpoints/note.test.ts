import { checkpointIn, checkpointText, createNoteSigner, openNote } from '../../../store/checkpoints/note.js';

/** Of the tests of Go's golang.org/x/mod/sumdb/note, from which the format comes. */
const SEED = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
const KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const NOTE = `${TEXT}
— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

describe('a note', () => {
  it('is signed as other programs sign it', () => {
    const signer = createNoteSigner(SEED, 'PeterNeumann');
    expect(signer.key).toBe(KEY);
    expect(signer.sign(TEXT)).toBe(NOTE);
  });

  it('opens with its key, also beside other signatures', () => {
    expect(openNote(NOTE, KEY)).toEqual({ ok: true, text: TEXT });
    const other = createNoteSigner(Buffer.alloc(32, 7));
    const line = other.sign(TEXT).split('\n\n')[1] ?? '';
    expect(openNote(`${TEXT}\n${line}${NOTE.split('\n\n')[1]}`, KEY)).toEqual({ ok: true, text: TEXT });
  });

  it.each([
    ['changed', NOTE.replace('think', 'thank'), 'it is not what was signed'],
    ['signed by another', createNoteSigner(Buffer.alloc(32, 7)).sign(TEXT), 'it is not signed with the key'],
    ['signed under another name', NOTE.replace('— PeterNeumann', '— Peter'), 'it is not signed with the key'],
    ['not signed', TEXT, 'it is no signed note'],
  ])('does not open where it is %s', (_what, note, why) => {
    expect(openNote(note, KEY)).toEqual({ ok: false, why: expect.stringContaining(why) as string });
  });

  it.each(['', 'PeterNeumann', KEY.replace('c74f20a3', 'c74f20a4'), KEY.slice(0, -4)])(
    'does not take %j for a key',
    (key) => {
      expect(() => openNote(NOTE, key)).toThrow(JSON.stringify(key));
    },
  );
});

describe('createNoteSigner', () => {
  it('is named after its key unless a name is given', () => {
    const [one, other] = [createNoteSigner(Buffer.alloc(32, 1)), createNoteSigner(Buffer.alloc(32, 2))];
    expect(one.name).toMatch(/^kpo\/[0-9a-f]{16}$/);
    expect(one.name).not.toBe(other.name);
    expect(createNoteSigner(Buffer.alloc(32, 1)).key).toBe(one.key);
  });
});

describe('a checkpoint', () => {
  it('is the one of the standard’s example', () => {
    const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
    const body = checkpointIn(text);
    expect(body).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
    expect(body && checkpointText(body)).toBe(text);
  });

  it.each(['', 'o\n1\n', 'o\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n', 'o\n1\nAAAA\n', '\n1\nAAAA\n'])(
    'is not %j',
    (text) => {
      expect(checkpointIn(text)).toBeUndefined();
    },
  );
});
