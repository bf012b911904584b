package enfilade.agent;

import enfilade.Texts;

/**
 * One interviewer that somebody may take: what it looks for and how much it asks.
 *
 * @param address its own page, seen from the account
 * @param own     whether it comes from the team of the one who looks
 */
record Exhibit(String address, String name, String facts, String looksFor, boolean own) {

    /** @param about what it is for, or for whom */
    static Exhibit of(String address, String name, String about, int questions, String looksFor, boolean own) {
        return new Exhibit(address, name, about + " · " + counted(questions), looksFor, own);
    }

    /** 1 question, 8 questions, no questions of its own */
    static String counted(int questions) {
        return questions == 0 ? "no questions of its own" : Texts.counted(questions, "question", "questions");
    }
}
