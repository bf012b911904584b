package enfilade.agent;

import enfilade.web.Choice;

/** Who runs a conversation: the built-in script, a language model, or whatever stands one step further out. */
public enum Engine implements Choice { DEFAULT, SCRIPTED, MODEL }
