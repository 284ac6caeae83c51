// Brings the work window to the portal once the rules stand, and tells the agent what becomes of it. A window that began
// with the portal itself would be faster than the rules.
const settings = fetch(chrome.runtime.getURL('settings.json')).then((answer) => answer.json());

async function tell(what) {
  const { report } = await settings;
  await fetch(report + what);
}

chrome.webNavigation.onCompleted.addListener(({ frameId, url }) => {
  if (frameId === 0 && /^https?:/.test(url)) void tell('open/' + new URL(url).hostname);
});

// Our own page says itself that it is shown: a page that a rule has led to it is not always told of.
chrome.runtime.onMessage.addListener((message) => {
  if (message === 'blocked') void tell('blocked');
});

// The empty page that the window begins with may be there before the rules are, or come after them.
const START = 'data:text/html,';

async function begin({ id, url, pendingUrl }) {
  if (!(pendingUrl || url || '').startsWith(START)) return;
  const { portal } = await settings;
  await chrome.tabs.update(id, { url: portal });
}

chrome.tabs.onCreated.addListener((tab) => void begin(tab));
chrome.runtime.onInstalled.addListener(async () => {
  for (const tab of await chrome.tabs.query({})) await begin(tab);
});
