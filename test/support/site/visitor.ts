import { formTokenOn } from './pages.js';
import type { TestPages } from './pages.js';

/** Somebody at the console: asks for pages and sends forms within their session. */
export interface Visiting {
  ask(path: string): Promise<Response>;
  get(path: string): Promise<string>;
  post(path: string, fields: Record<string, string> | [string, string][]): Promise<Response>;
}

/** Signs somebody in. */
export async function visiting(pages: TestPages, email?: string): Promise<Visiting> {
  const cookie = await pages.signIn(email);
  const ask = async (path: string): Promise<Response> => pages.app.request(path, { headers: { cookie } });
  const get = async (path: string): Promise<string> => (await ask(path)).text();
  const formToken = formTokenOn(await get('/start'));
  return {
    ask,
    get,
    post: async (path, fields) => {
      const body = new URLSearchParams(fields);
      body.set('formToken', formToken);
      return pages.app.request(path, { method: 'POST', headers: { cookie }, body });
    },
  };
}
