// The participant's room. Everything works without this file; with it, nothing that somebody types gets lost: each
// draft stays in this browser until the server has it, through dead spots, closed lids and reloads.
const $ = (selector, root = document) => root.querySelector(selector)
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)]

const form = $("form[data-room]"), state = $("#state")
const UNREACHABLE = "We could not reach the server. Your answer is safe here; we will try again."
const CHOOSE = "You wrote on another device, too. Choose one of the two."
const PAUSE = 1000, LONGEST_PAUSE = 10000, MOST_PATIENCE = 30000

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone

// told: a moment by the clock of this browser, in the server's words. The server knows that clock from the first form on.
const parts = at => Object.fromEntries(new Intl.DateTimeFormat("en-US", { day: "numeric", month: "short",
  year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).formatToParts(at)
  .map(it => [it.type, it.value]))
const date = (it, year) => [it.day, it.month, ...it.year === year ? [] : [it.year]].join(" ")

function told(time) {
  const it = parts(new Date(time.dateTime)), now = parts(new Date()), before = parts(Date.now() - 86400000)
  const day = date(it) === date(now) ? "today" : date(it) === date(before) ? "yesterday" : date(it, now.year)
  if (time.dataset.kind === "day") return day
  const place = zone.includes("/") ? zone.replace(/.*\//, "").replaceAll("_", " ") + " time" : zone
  return `${day} at ${it.hour}:${it.minute}, ${place}`
}

const say = words => { if (state && state.textContent !== words) state.textContent = words }

// sayAndLead: the same with the way to the hall behind it; nobody is taken there before they want to.
function sayAndLead(words) {
  const way = document.createElement("a")
  way.href = form.action.replace(/\/sessions\/.*/, "")
  way.textContent = "Your way"
  say(words)
  state.append(" ", way)
}

// shelf: what the server does not have yet. A browser may forbid it; then leaving asks first, and only then.
const shelf = {
  works: true,
  of(key) { try { return JSON.parse(localStorage.getItem(key)) } catch { return null } },
  put(key, value) { try { localStorage.setItem(key, JSON.stringify(value)) } catch { this.works = false } },
  clear(key) { try { localStorage.removeItem(key) } catch { this.works = false } },
}

// field: one answer. kept is what the server has, saves how often it saved that, sent what we asked it to keep,
// refused what it will not take, choice the box with another device's words until somebody has chosen. fixed is one
// whose choice the server put on the page; its own buttons take care of it.
function field(box) {
  const area = $("textarea", box), key = `enfilade:${form.dataset.room}:${box.dataset.answer}`
  const it = { box, area, key, number: box.dataset.answer, saves: Number(box.dataset.saves), kept: area.value,
    sent: new Set(), refused: null, choice: null, fixed: Boolean($(".theirs", box)) }
  const left = shelf.of(key)
  if (left?.words === area.value) shelf.clear(key)
  else if (left && !it.fixed) {
    area.value = left.words
    it.saves = left.saves
  }
  area.addEventListener("input", () => {
    if (area.value === it.kept) shelf.clear(key)
    else shelf.put(key, { words: area.value, saves: it.saves })
    soon()
  })
  area.addEventListener("blur", () => isOpen(it) && drain())
  return it
}

const isOpen = it => !it.fixed && !it.choice && it.area.value !== it.kept && it.area.value !== it.refused
const fields = form ? $$("[data-answer]", form).map(field) : []

// soon: saves when the typing rests, and every ten seconds when it does not.
let timer, since = 0
function soon() {
  since ||= Date.now()
  clearTimeout(timer)
  timer = setTimeout(drain, Math.max(0, Math.min(PAUSE, since + LONGEST_PAUSE - Date.now())))
}

// drain: sends one open answer after the other; true when all are with the server and nothing waits for a choice.
let running = null, patience = PAUSE
function drain() {
  return running ??= everything().finally(() => running = null)
}

async function everything() {
  clearTimeout(timer)
  since = 0
  for (let it; (it = fields.find(isOpen));) {
    const slow = setTimeout(say, 400, "Saving…")
    try {
      await send(it)
      patience = PAUSE
    } catch {
      say(UNREACHABLE)
      patience = Math.min(2 * patience, MOST_PATIENCE)
      timer = setTimeout(drain, patience)
      return false
    } finally {
      clearTimeout(slow)
    }
  }
  return fields.every(it => it.fixed || !it.choice && it.area.value === it.kept)
}

async function send(it, again = true) {
  const words = it.area.value
  const body = new URLSearchParams({ words, saves: it.saves, zone, _csrf: $("[name='_csrf']", form).value })
  it.sent.add(words)
  const answer = await fetch(`${form.action}/${it.number}`,
    { method: "POST", body, keepalive: body.toString().length < 60000 })
  if (answer.status === 403 && again) {
    await renew()
    return send(it, false)
  }
  if (answer.headers.get("Content-Type")?.includes("json")) return heard(it, words, answer.status, await answer.json())
  if (answer.status < 400 || answer.status >= 500 || answer.status === 429) throw new Error(answer.status)
  it.refused = words
  const sentence = $("h1", new DOMParser().parseFromString(await answer.text(), "text/html"))
  say(`${sentence?.textContent ?? ""} What you typed is safe in this browser.`.trim())
}

// heard: kept; or too late for good, and then the words stay where they are; or it is our own earlier words whose
// answer got lost on the way; or somebody's from elsewhere.
function heard(it, words, status, answer) {
  if (status === 410) {
    it.refused = words
    return sayAndLead(answer.said)
  }
  it.saves = answer.saves
  if (status === 200) {
    it.kept = words
    if (it.area.value === words) shelf.clear(it.key)
    else shelf.put(it.key, { words: it.area.value, saves: it.saves })
    hand(it)
    say(answer.said)
  } else if (it.sent.has(answer.words)) {
    it.kept = answer.words
  } else {
    contest(it, answer.words)
  }
}

// hand: the plain form knows the same as we do, for when it is sent as a whole.
function hand(it) {
  $(`[name="saves${it.number}"]`, form).value = it.saves
}

// contest: both texts in view, and one press for either. The typed one stays on the shelf meanwhile.
function contest(it, theirs) {
  const box = it.choice = $("#other").content.cloneNode(true).firstElementChild
  $(".words", box).textContent = theirs || "nothing"
  const settle = words => {
    it.area.value = words
    it.kept = theirs
    it.choice = null
    box.remove()
    hand(it)
    it.area.focus()
    if (isOpen(it)) return drain()
    shelf.clear(it.key)
    say("This is the one that is saved.")
  }
  $("[data-take]", box).addEventListener("click", () => settle(theirs))
  $("[data-keep]", box).addEventListener("click", () => settle(it.area.value))
  it.box.append(box)
  say(CHOOSE)
}

// renew: a page that was open for long may have outlived its token; a fresh copy of the page carries another.
async function renew() {
  const page = await (await fetch(form.action.replace(/\/answers$/, ""))).text()
  const token = $("[name='_csrf']", new DOMParser().parseFromString(page, "text/html"))?.value
  if (token) for (const input of $$("[name='_csrf']")) input.value = token
}

// One press, one request; and no page is left for another before what was typed is with the server.
document.addEventListener("submit", event => {
  const target = event.target, by = event.submitter
  if (target.dataset.busy) return event.preventDefault()
  const undecided = fields.find(it => it.choice)
  if (undecided) {
    event.preventDefault()
    say(CHOOSE)
    return undecided.area.focus()
  }
  const saves = target === form && by?.value === "save" && !fields.some(it => it.fixed)
  if (saves || (!target.dataset.ready && (running || fields.some(isOpen)))) {
    event.preventDefault()
    drain().then(fine => {
      if (!fine) return fields.find(it => it.choice || it.area.value !== it.kept)?.area.focus()
      if (saves) return
      target.dataset.ready = "true"
      target.requestSubmit(by)
    })
    return
  }
  target.dataset.busy = "true"
  by?.setAttribute("aria-busy", "true")
})

addEventListener("pageshow", () => {
  for (const it of document.forms) { delete it.dataset.busy; delete it.dataset.ready }
  for (const button of $$("[aria-busy]")) button.removeAttribute("aria-busy")
})
addEventListener("online", () => fields.some(isOpen) && drain())
addEventListener("visibilitychange", () => document.hidden && fields.some(isOpen) && drain())
addEventListener("pagehide", () => fields.some(isOpen) && drain())
addEventListener("beforeunload", event => { if (!shelf.works && fields.some(isOpen)) event.preventDefault() })

for (const input of $$("input[data-send]")) input.addEventListener("change", () => input.form.requestSubmit())
for (const input of $$("input[name=zone]")) input.value = zone
if (zone !== document.body.dataset.zone) for (const time of $$("time")) time.textContent = told(time)
if (fields.some(isOpen)) drain()
