// Speaking and being read to: offered where this browser can, and fetched when somebody wants them.
{
  const main = document.querySelector("main[data-talk]"), tools = document.getElementById("speech")
  const UNREACHABLE = "This could not be loaded. Type your answer, or try again."

  async function wish(name) {
    try {
      (await import(tools.dataset.script))[name]()
    } catch {
      document.getElementById("news").textContent = UNREACHABLE
    }
  }

  function offer() {
    const { ears } = tools.dataset, recognizes = window.SpeechRecognition ?? window.webkitSpeechRecognition
    const records = ears === "service" && window.MediaRecorder && navigator.mediaDevices
    const offers = { speak: ears && (records || recognizes), aloud: window.speechSynthesis }
    for (const it of tools.querySelectorAll("[data-offer]")) {
      if (offers[it.dataset.offer]) it.hidden = tools.hidden = false
    }
    tools.addEventListener("click", event => {
      const it = event.target.closest("[data-wish]")
      if (it) wish(it.dataset.wish)
    })
    if (offers.aloud && isRemembered()) wish("remember")
  }

  const isRemembered = () => { try { return localStorage.getItem(`enfilade:aloud:${main.dataset.session}`) } catch { return null } }

  if (tools) offer()
}
