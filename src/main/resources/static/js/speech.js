// Speaking instead of typing, and being read to. What somebody says is put into the field of their answer, for them to
// read, mend and send; nothing is sent by itself, and no sound is kept.
const main = document.querySelector("main[data-talk]"), area = document.getElementById("words")
const tools = document.getElementById("speech"), spoken = document.getElementById("spoken")
const find = selector => tools.querySelector(selector)
const button = find("[data-wish='speak']"), box = find("[data-wish='aloud']"), notice = find("[data-notice]")

const LONGEST = 180000
const LISTENING = "Listening. Press Stop when you are done."
const THREE_MINUTES = "Listening, for three minutes at most. Press Stop when you are done."
const EARLY = "It is not your turn yet. Speak when the interviewer has asked."
const FINDING = "Turning what you said into text."
const THERE = "Your words are in the field. Read them, change what you like, then send."
const NOTHING = "Nothing was heard. Type, or try again."
const AWAY = "You could not be understood just now. Type, or try again."
const FORBIDDEN = "The microphone may not be used here. Type, or allow it in your browser and try again."

const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition
const records = tools.dataset.ears === "service" && window.MediaRecorder && navigator.mediaDevices

// stop: what the button does instead while somebody speaks or is listened to; null at rest.
let stop = null, typed = null, isAsking = false

const shelf = name => `enfilade:${name}:${main.dataset.session}`
const keep = (name, value) => { try { localStorage.setItem(shelf(name), value) } catch { /* forbidden here */ } }
const forget = name => { try { localStorage.removeItem(shelf(name)) } catch { /* as above */ } }
const kept = name => { try { return localStorage.getItem(shelf(name)) } catch { return null } }

function put(before, words) {
  area.value = [before.trimEnd(), words].filter(Boolean).join(" ").slice(0, area.maxLength)
  area.dispatchEvent(new Event("input", { bubbles: true }))
  area.scrollTop = area.scrollHeight
}

function now(name, words, act) {
  button.querySelector("span").textContent = name
  find("[role='status']").textContent = words
  stop = act
}

function rest(words) {
  typed = null
  const isTheirs = [button, document.body].includes(document.activeElement)
  now("Speak", words, null)
  if (isTheirs) area.focus()
}

// recognize: by the browser itself; the words stand in the field while they are said.
function recognize() {
  const it = new Recognition(), before = area.value
  let end = NOTHING
  Object.assign(it, { lang: tools.dataset.lang, continuous: true, interimResults: true })
  it.onresult = ({ results }) => {
    end = THERE
    put(before, Array.from(results, result => result[0].transcript.trim()).join(" "))
  }
  it.onerror = ({ error }) => {
    if (error === "not-allowed" || error === "service-not-allowed") end = FORBIDDEN
    else if (error !== "no-speech" && error !== "aborted" && end === NOTHING) end = AWAY
  }
  it.onend = () => rest(end)
  typed = () => {
    it.onresult = null
    it.abort()
  }
  now("Stop", LISTENING, () => it.stop())
  it.start()
}

// record: for the service that the team uses; the words come when the recording is whole.
async function record() {
  if (main.dataset.state !== "THEIRS") return rest(EARLY)
  let sound
  isAsking = true
  try {
    sound = await navigator.mediaDevices.getUserMedia({ audio: true })
  } catch {
    return rest(FORBIDDEN)
  } finally {
    isAsking = false
  }
  const mimeType = ["audio/webm;codecs=opus", "audio/mp4"].find(it => MediaRecorder.isTypeSupported(it))
  const it = new MediaRecorder(sound, { mimeType, audioBitsPerSecond: 32000 }), parts = []
  const end = setTimeout(() => it.state === "inactive" || it.stop(), LONGEST)
  it.ondataavailable = ({ data }) => parts.push(data)
  it.onstop = () => {
    clearTimeout(end)
    for (const track of sound.getTracks()) track.stop()
    listen(new Blob(parts, { type: it.mimeType }))
  }
  now("Stop", THREE_MINUTES, () => it.stop())
  it.start()
}

async function listen(body) {
  const line = new AbortController()
  now("Cancel", FINDING, () => line.abort())
  const headers = { Accept: "application/json", "X-XSRF-TOKEN": area.form.elements._csrf.value }
  try {
    const answer = await fetch(`${main.dataset.talk}/turns/voice`, { method: "POST", body, headers, signal: line.signal })
    const { words, error } = await answer.json()
    if (words) put(area.value, words)
    rest(words ? THERE : error ?? NOTHING)
  } catch {
    rest(line.signal.aborted ? "" : AWAY)
  }
}

export function speak() {
  if (isAsking) return
  if (stop) return stop()
  if (kept("speaks")) return begin()
  find(`[data-ear='${records ? "service" : "browser"}']`).hidden = notice.hidden = false
  notice.focus()
}

export function begin() {
  keep("speaks", "yes")
  notice.hidden = true
  button.focus()
  hush()
  if (records) record()
  else recognize()
}

export function type() {
  notice.hidden = true
  area.focus()
}

export function aloud() {
  if (box.checked) keep("aloud", "yes")
  else forget("aloud")
  hush()
  if (box.checked) read(document.querySelector("#talk > [data-by='them']:last-child p")?.textContent ?? "")
}

export function remember() {
  box.checked = true
}

// read: sentence by sentence, because some voices give up in the middle of long ones.
function read(words) {
  if (stop) return
  hush()
  for (const part of words.match(/[^.!?]+[.!?]*\s*/g) ?? []) {
    speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(part), { lang: tools.dataset.lang }))
  }
}

const hush = () => window.speechSynthesis?.cancel()

new MutationObserver(() => { if (box.checked) read(spoken.textContent) }).observe(spoken, { childList: true })
area.addEventListener("input", event => {
  if (!event.isTrusted) return
  hush()
  typed?.()
})
addEventListener("pagehide", hush)

// What is still being said is read before it is sent; only whoever ends it all need not wait.
document.addEventListener("submit", event => {
  hush()
  if (!stop || event.submitter?.value === "end") return
  event.preventDefault()
  event.stopImmediatePropagation()
  if (button.textContent.trim() === "Stop") stop()
}, true)
