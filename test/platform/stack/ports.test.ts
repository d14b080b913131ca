import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { claimPorts, FREE_PORTS } from '../../../platform/stack/ports.js';

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

  it('finds them where no outgoing connection is given its port', async () => {
    const ports = await claimPorts(Array.from({ length: 50 }, (_, n) => ({ variable: `PORT_${n}`, host, port: 0 })));
    expect(ports.filter((each) => each < FREE_PORTS.from || each > FREE_PORTS.to)).toEqual([]);
  });

  it('says why when the host has none', async () => {
    await expect(claimPorts([{ variable: 'KPO_PORT', host: '192.0.2.1', port: 0 }])).rejects.toThrow(
      'Port 0 on 192.0.2.1 cannot be opened, because this machine does not have the address KPO_HOST names. Set KPO_PORT to another port.',
    );
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
