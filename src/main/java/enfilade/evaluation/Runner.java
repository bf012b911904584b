package enfilade.evaluation;

/** Who holds the conversation at a door, as it was decided when the door opened: nobody means that people score. */
public enum Runner {

    NOBODY, SCRIPTED, MODEL;

    public boolean isThere() {
        return this != NOBODY;
    }
}
