// Signs in as a manager, has the journal verified, and signs out. Ends with 0 when it is intact, 1 when it is broken, 2 when
// that could not be found out.
import { readFileSync } from 'node:fs';

const [server, name] = process.argv.slice(2);
const password = readFileSync(0, 'utf8').replace(/\n$/, '');

async function ask(method, path, cookie, body) {
  const answer = await fetch(server + path, {
    method,
    headers: { Origin: new URL(server).origin, 'Content-Type': 'application/json', Cookie: cookie },
    body: body && JSON.stringify(body),
  });
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => ({}));
  throw new Error(problem.text?.en ?? `${path} was answered with ${answer.status}.`);
}

try {
  const login = await ask('POST', '/api/access/login', '', { name, password });
  const cookie = login.headers.getSetCookie()[0].split(';')[0];
  const found = await (await ask('GET', '/api/journal/verification', cookie)).json();
  await ask('POST', '/api/access/logout', cookie);
  console.log(
    found.intact
      ? `The journal is intact: ${found.entries} entries, head ${found.head}`
      : `The journal is broken at entry ${found.flaw.sequence}: ${found.flaw.what}. The ${found.entries} before it are sound.`,
  );
  process.exitCode = found.intact ? 0 : 1;
} catch (failure) {
  console.error(failure.cause?.message ?? failure.message);
  process.exitCode = 2;
}
