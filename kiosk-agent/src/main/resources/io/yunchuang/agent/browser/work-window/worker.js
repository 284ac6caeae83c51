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

chrome.runtime.onInstalled.addListener(async () => {
  const { portal } = await settings;
  for (const { id } of await chrome.tabs.query({})) await chrome.tabs.update(id, { url: portal });
});
