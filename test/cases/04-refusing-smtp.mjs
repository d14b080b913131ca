import { createRequire } from 'node:module';
const require = createRequire('' + process.cwd() + '/package.json');
const { SMTPServer } = require('smtp-server');
import http from 'node:http';
const got = [];
const refused = [];
new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo(a, s, cb) {
    if (/@(typo|bounce)\./.test(a.address)) {
      refused.push({ at: new Date().toISOString(), to: a.address });
      const e = new Error('5.1.1 no such user here');
      e.responseCode = 550;
      return cb(e);
    }
    cb();
  },
  onData(st, s, cb) {
    let d = '';
    st.on('data', (c) => (d += c.toString('latin1')));
    st.on('end', () => {
      got.push({ to: s.envelope.rcptTo.map((x) => x.address), raw: d });
      cb();
    });
  },
}).listen(21027, '127.0.0.1');
http.createServer((q, r) => r.end(JSON.stringify({ got, refused }))).listen(21028, '127.0.0.1');
