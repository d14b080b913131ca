import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { claimPorts } from '../../../client/stack/ports.js';

const host = '127.0.0.1';
let busy: Server;
let port = 0;
beforeEach(async () => {
  busy = createServer().listen(0, host);
  await once(busy, 'listening');
  ({ port } = busy.address() as AddressInfo);
});
afterEach(() => {
  busy.close();
});

describe('claimPorts', () => {
  it('finds different free ports for zeros', async () => {
    const ports = await claimPorts([1, 2, 3].map((each) => ({ variable: `PORT_${each}`, host, port: 0 })));
    expect(new Set(ports).size).toBe(3);
  });

  it('names every busy port with the variable that moves it', async () => {
    const wanted = ['KPO_PORT', 'KPO_SMTP_PORT'].map((variable) => ({ variable, host, port }));
    await expect(claimPorts(wanted)).rejects.toThrow(
      `Port ${port} on ${host} is in use by another program. Set KPO_PORT to another port.\nPort ${port} on ${host} is in use by another program. Set KPO_SMTP_PORT to another port.`,
    );
  });

  it('notices that two variables ask for the same port', async () => {
    busy.close();
    await once(busy, 'close');
    const wanted = ['KPO_PORT', 'KPO_SMTP_PORT'].map((variable) => ({ variable, host, port }));
    await expect(claimPorts(wanted)).rejects.toThrow(
      `Port ${port} on ${host} is asked for by KPO_PORT, too. Set KPO_SMTP_PORT to another port.`,
    );
  });
});
