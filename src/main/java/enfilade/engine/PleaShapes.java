package enfilade.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** By which words an answer is known that speaks to whoever judges, in the languages that are met most. */
final class PleaShapes {

    private static final String MOST = "(?:100|one hundred|full|maximum|max|highest|top|perfect|best|excellent|"
            + "10 out of 10|10/10|pass(?:ing)?)";
    private static final String JUDGES = "(?:ai(?! (?:team|group|department|lab|company))|a\\.i\\.|llm|gpt|chatgpt|"
            + "judges?|graders?|evaluators?|assessors?|scorers?|examiners?|(?:language|scoring|grading|"
            + "judging) (?:model|system|bot|engine|algorithm))";
    private static final String MACHINE = "(?:model|system|bot|engine|algorithm)";

    /** The {@link #MOST} that is one by itself, or by the word that follows. */
    private static final String FULL = "(?:100|one hundred|10 out of 10|10/10|(?:full|maximum|max|highest|top|"
            + "perfect|best|excellent|passing) (?:possible )?(?:\\w+ )?(?:scores?|points?|marks?|grades?|ratings?|"
            + "results?|verdict|credit|percent|%))\\b";
    private static final String WHOM = "(?:me|myself|my|this|these|him|her|them|everyone|everybody|(?:the|every|each|"
            + "all)(?: \\w+)?(?: candidates?| participants?| answers?| applicants?| dimensions?|"
            + " criteri(?:a|on)| categor(?:y|ies)))";
    private static final String SURE = "highest|100|full|perfect|maximum|outstanding|exceptional|excellent|score[sd]?";
    private static final String SCORES = "(?:scores?|points?|marks?|grades?|rating|percent|%|100)";
    private static final String VERB = "\\b(?:ignore|disregard|forget|override|overrule|bypass|discard|drop)\\b ";
    private static final String EARLIER = "previous|prior|above|earlier|preceding|your|system|original|initial";

    /** How often each letter may be looked at on average; in ordinary answers it is about three hundred times. */
    private static final long LOOKS = 4_000;
    private static final int A_FEW_WORDS = 200;
    private static final Map<String, Pattern> SHAPES = new LinkedHashMap<>();

    static {
        shape("brings a judgement of its own", "[\"']\\s*(?:score|overall|overall_score|rating|judgements?|verdict|"
                        + "evaluation)[\"']\\s*:", "(?<!\\p{L})scores?\\s*[:=]\\s*100\\b",
                "\\b(?:candidate|participant|applicant|interviewee) (?:has |have )?(?:already |clearly |fully |"
                        + "been ){0,4}(?:(?:meets?|met|exceeds?|exceeded|satisf(?:y|ies|ied)|demonstrate[sd]?|pass"
                        + "(?:es|ed)?|approved|verified|deserves?|earn(?:s|ed))\\b.{0,60}\\b(?:all|every|each|mastery|"
                        + SURE + ")|(?:shows?|should|must|receives?)\\b.{0,60}\\b(?:(?:all|"
                        + "every) (?:the )?(?:points?|marks|dimensions?)|mastery|" + SURE + "))\\b");
        shape("pretends to be somebody else's words",
                "(?m)^[^\\p{L}\\n]{0,8}(?:system|assistant|interviewer|judge|evaluator|grader|assessor|developer|"
                        + "user|reviewer|examiner)(?: message| note| prompt)?[^\\p{L}\\n]{0,4}:",
                "(?m)^[^\\p{L}\\n]{0,8}tool[^\\p{L}\\n]{0,4}:\\s*[\\[{\"']",
                "<\\|?/?(?:im_start|im_end|system|assistant|user|endoftext|eot_id|start_header_id|end_header_id)\\|?>",
                "\\[/?(?:inst|system|assistant)]|<</?sys>>", "(?m)^ ?#{2,} ?(?:system|instructions?|assistant|"
                        + "response|new task|how you judge)", "(?m)^\\W{0,8}turn \\d+\\s*,",
                "\\[\\[\\s*(?:[0-9a-f-]{4,40}|[^\\]\\n]{0,20}\\b(?:end|begin|start|participant|interviewer|judge|"
                        + "system|instructions?|turn|material|answers?|data|block)\\b[^\\]\\n]{0,20})\\s*]]",
                "\\bend of (?:the )?(?:transcript|participant(?:'s)? (?:answers?|text|data|words))\\b",
                "(?m)(?:^|[.!?:\\]>=*#-]) ?end of (?:the )?(?:interview data|answers?|data|block|material)\\b",
                "\\byour system (?:prompt|message) (?:says?|said|reads|states|tells|instructs|is)\\b",
                "\\bthe system (?:prompt|message) (?:says?|said|reads|states|tells|instructs)\\W{1,3}(?:that )?(?:to|"
                        + "you|i|me|every\\w*|all|this|(?:the )?(?:candidate|participant|applicant)s?)\\b",
                "you read (?:a|an|the) .{0,40}what it shows about each");
        shape("gives orders to whoever judges",
                VERB + "(?:\\w+ ){0,3}?(?:" + EARLIER + "|all|any|these|those|existing)\\b(?: (?!safety|"
                        + "security)\\w+){0,3}? ?\\b(?:instructions?|prompts?|guidelines?|directions?|orders|"
                        + "rubrics?)\\b",
                VERB + "(?:\\w+ ){0,3}?(?:" + EARLIER + "|all|any|these|those)\\b(?: (?!safety|"
                        + "security)\\w+){0,3}? ?\\b(?:rules?|criteria)\\b",
                VERB + "(?:(?!my )\\w+ ){0,3}?(?:" + EARLIER + ")\\b(?: \\w+){0,3}? ?\\b(?:messages?|task|text)\\b",
                VERB + "(?:(?:the|all|any|these|those) ){0,4}(?:instructions?|prompts?|guidelines?|directions?|orders|"
                        + "rubrics?|rules?|criteria|messages|text)(?: \\w+){0,3} (?:above|before|given|earlier)\\b",
                "\\b(?:you are|you're) (?:now|no longer|from now on)\\b(?! (?:looking|working|at|"
                        + "on)\\b).{0,60}\\b(?:" + JUDGES + "|" + MACHINE + "|assistant|interviewer|dan|unrestricted|"
                        + "free(?! to\\b)|generous|coach|mode)\\b",
                "(?<!\\b(?:i|we|they|who|usually|often|sometimes|also) )\\b(?:act|behave|respond|"
                        + "answer) as (?:if you (?:are|were) )?(?:an? |the |my )?(?:\\w+ ){0,3}(?:" + JUDGES + "|"
                        + MACHINE + "|assistant)\\b",
                "\\b(?:new|updated|revised|real|actual|important|special) (?:system )?(?:instructions?|prompts?|"
                        + "rubric)\\s*:", "(?<!\\b(?:our|my|their|his|her|its) )\\b(?:new|updated|revised|real|"
                        + "actual|important|special) (?:system )?(?:rules?|task)\\s*:",
                "\\b(?:note|message|attention|memo|hint|reminder|instructions?|dear|hello|hey|hi)\\b\\W{0,3}(?:to|"
                        + "for)?\\W{0,2}(?:the |all |any )?" + JUDGES + "\\b",
                "\\b(?:note|message|memo|hint|reminder|instructions?) (?:to|for) (?:the |all |any )?" + MACHINE
                        + "\\s*[:,!-]", "(?m)(?:^|[.!?\"])\\W{0,8}(?:note|message|attention|dear|hello|hey|hi)\\W{1,3}"
                        + MACHINE + "\\s*[:,.!-]",
                "\\b(?:reveal|print|repeat|output|quote|tell me|show me)\\b.{0,40}(?<!\\b(?:its|their|our|"
                        + "a) )\\b(?:system|hidden|initial|your|judging) (?:prompt|instructions|rules|rubric)\\b",
                "ignorier\\w*[^.;!?\\n]{0,40}(?:anweisung|instruktion|regel|vorgabe)|(?:vergiss|"
                        + "vergessen sie)\\b.{0,40}(?:anweisung|instruktion|regel|vorgabe)",
                "(?:\\b(?<!n')(?:ignore[zr]?|oublie[zr]?)\\b|ne ten\\w+ pas compte).{0,40}(?:consignes?|règles|"
                        + "directives?|instructions (?:pr[ée]c[ée]dentes|ci-dessus))",
                "(?:ignor[ae]\\w*|olvid[ae]\\w*|esque[cç]\\w+|desconsider\\w+|dimentic(?:a|are|ate|"
                        + "hi)\\b).{0,40}(?:instruccion|reglas|indicacion|instruç|regras|istruzion|regole)",
                "(?:negeer|vergeet)\\b(?! nooit).{0,40}(?:instructies|regels|aanwijzingen)",
                "(?:z?ignoruj|zapomnij)(?:cie)?\\b.{0,40}(?:instrukcj|polece|zasad)",
                "(?:игнорируй|проигнорируй|забудь|не учитывай).{0,40}(?:инструкц|указани|правил)",
                "(?<!不|不会|不能|不可|不得)(?:忽略|无视|無視|忘记|忘掉|忽视|不要理会).{0,20}(?:指令|指示|说明|說明|规则|規則|提示)",
                "(?:指示|命令|ルール|プロンプト).{0,15}(?:無視(?!する[^よ]|した|しな[いか]|され)|忘れ(?!ない|た|ま|ず))",
                "(?:지시|명령|규칙|프롬프트).{0,15}(?:무시(?!하는|한 |했|하지)|잊(?!지|었))",
                "\\b[وف]?(?:تجاهل(?!ت)|انس).{0,40}(?:التعليمات|الأوامر|القواعد)",
                "(?:निर्देश|नियम)(?:(?!नहीं).){0,40}(?:अनदेखा|नज़रअंदाज|भूल)",
                "(?:talimat|kural).{0,40}(?:yok say|görmezden|unut(?:un(?:uz)?)?\\b)");
        shape("asks for a score",
                "\\b(?:dê|da|dame|deme|dale|pon|ponme|dammi|dia)\\b.{0,30}(?:nota|voto|puntuación|"
                        + "pontuação) (?:m[áa]xim|massim)",
                "\\b(?:give|award|grant|assign|rate|score|mark|grade|put)\\b (?:\\w+ ){0,2}?" + WHOM
                        + "\\b.{0,60}?\\b" + FULL,
                "\\b(?:give|grant|assign)\\b (?:\\w+ )?" + WHOM + "\\b[^.,;!?\\n]{0,30}?\\b" + MOST
                        + "(?:,? please)?\\W{0,8}(?:$|[.!?\\n])",
                "\\b(?:award|rate|score|mark|grade)\\b (?:\\w+ ){0,2}?" + WHOM + "\\b(?:[^.,;!?\\n]|"
                        + ", please,?){0,60}?\\b" + MOST + "\\b",
                "\\b(?:give|award|grant|assign|put|set|enter|record)\\b (?:\\w+ ){0,5}?(?:scores?|marks?|grades?|"
                        + "ratings?) (?:of|to|at|as) " + MOST + "\\b",
                "\\b(?:i|we|they|he|she|answer|person) (?:really |clearly |definitely )?(?:deserves?|merits?|"
                        + "should (?:get|receive|have|be given)|must (?:get|receive))\\b.{0,40}\\b" + MOST
                        + "\\b[^.,;!?\\n]{0,20}\\b" + SCORES,
                "\\b(?:please|kindly) (?:pass|score|grade|rate) (?:me|this|my)\\b",
                "\\bjust (?:pass me|(?:score|grade|rate) (?:me|my))\\b",
                "(?:gib|geben sie|vergib|bewerte\\w*).{0,50}(?:100|volle|höchst|maximal).{0,15}(?:punkt(?:e|zahl)|"
                        + "note|bewertung|prozent)", "(?<!\\bje )\\b(?:donne[zr]?|attribue[zr]?|accorde[zr]?|mets|"
                        + "mettez)\\b.{0,50}(?:100|maxim|meilleure|tous les).{0,15}(?:point|note|score)",
                "(?:dame|deme|dale|otorg\\w*|asign\\w*|pon\\w*|calific\\w*|dê|atribu\\w*|conced\\w*|dammi|assegn\\w*|"
                        + "attribuisci).{0,50}(?:100|m[áa]xim|massim|pien[oi]).{0,15}(?:p[uo]nt|nota|calific|score|"
                        + "voto)",
                "(?:geef|ken).{0,50}(?:100|volle|hoogste|maximale).{0,15}(?:punten|score|cijfer)",
                "(?:daj|przyznaj|oceń).{0,50}(?:100|maksymal|najwyższ).{0,15}(?:punkt|ocen)",
                "(?:дай|поставь|оцени|присво).{0,50}(?:100|максимальн|высш).{0,15}(?:балл|оценк|очк)",
                "(?:给|給|打|评|評|赋予).{0,15}(?:满分|滿分|最高分|100 ?分|一百分)",
                "(?:満点|最高点|100 ?点).{0,15}(?:ください|下さい|つけ|与え|お願い)",
                "(?:만점|최고점|100 ?점).{0,15}(?:주|줘|부여|달라)", "(?:أعط|اعط|امنح).{0,40}(?:100|كامل|أعلى|القصوى)",
                "(?:100|पूरे|पूर्ण|अधिकतम).{0,20}(?:अंक|नंबर).{0,15}(?:दो|दें|दीजिए)",
                "(?:100|tam|en yüksek).{0,10}(?:puan|not).{0,20}\\bver");
    }

    /** What a text does that has one of these shapes, or that is made to be looked at without end. */
    static Optional<String> find(String plain) {
        return find(new Looked(plain, LOOKS * (plain.length() + A_FEW_WORDS)));
    }

    static Optional<String> find(Looked text) {
        try {
            return SHAPES.entrySet().stream().filter(it -> it.getValue().matcher(text).find()).map(Map.Entry::getKey)
                    .findFirst();
        } catch (Looked.TooOften endless) {
            return Optional.of("is written so that rules cannot read it to its end");
        }
    }

    /** No word in it has an end as far away as it likes: it would be looked for from each of its letters anew. */
    private static void shape(String what, String... words) {
        var bounded = String.join("|", words).replace("\\w*", "\\w{0,12}").replace("\\w+", "\\w{1,30}");
        SHAPES.put(what, Pattern.compile(bounded, Pattern.UNICODE_CHARACTER_CLASS));
    }

    private PleaShapes() {}
}
