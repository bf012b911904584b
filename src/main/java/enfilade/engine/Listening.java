package enfilade.engine;

/** Something that turns speech into text. What comes of it is shown to the speaker before it counts. */
public interface Listening {

    /** Whether it could, with what the account gives it. */
    boolean hears(Means means);

    /**
     * The words that were spoken.
     *
     * @param mediaType of the recording, such as audio/webm
     * @param language  in which it was spoken, BCP 47
     * @throws Away when there is nobody to ask now
     */
    String heard(byte[] recording, String mediaType, String language, Means means);
}
