void chrome.runtime.sendMessage('blocked');

document.getElementById('back').addEventListener('click', async () => {
  const answer = await fetch(chrome.runtime.getURL('settings.json'));
  const { portal } = await answer.json();
  location.replace(portal);
});
