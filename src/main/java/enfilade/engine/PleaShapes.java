package enfilade.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** By which words an answer is known that speaks to whoever judges, in the languages that are met most. */
final class PleaShapes {

    private static final String MOST = "(?:100|one hundred|full|maximum|max|highest|top|perfect|best|excellent|10 "
            + "out of 10|10/10|pass(?:ing)?)";
    private static final String JUDGES = "(?:ai|a\\.i\\.|llm|gpt|chatgpt|judges?|graders?|evaluators?|assessors?|"
            + "scorers?|examiners?|(?:language |scoring |grading )?(?:model|system|bot|engine|algorithm))";

    private static final Map<String, Pattern> SHAPES = new LinkedHashMap<>();

    static {
        shape("brings a judgement of its own", "[\"']\\s*(?:score|overall|overall_score|rating|judgements?|verdict"
                        + "|evaluation)[\"']\\s*:", "\\bscores?\\s*[:=]\\s*100\\b",
                "\\b(?:candidate|participant|applicant|interviewee) (?:has |have )?(?:already |clearly |fully |been ){0,4}"
                        + "(?:meets?|met|exceeds?|exceeded|satisf(?:y|ies|ied)|demonstrate[sd]?|shows?|pass(?:es|ed)?"
                        + "|approved|verified|deserves?|earn(?:s|ed)|should|must|receives?)\\b.{0,60}\\b(?:all|every|"
                        + "each"
                        + "|highest|100|full|perfect|maximum|outstanding|exceptional|excellent|score[sd]?|mastery)\\b");
        shape("pretends to be somebody else's words",
                "(?m)^[^\\p{L}\\n]{0,8}(?:system|assistant|interviewer|judge|evaluator|grader|assessor|developer|"
                        + "user|tool|reviewer|examiner)(?: message| note| prompt)?[^\\p{L}\\n]{0,4}:",
                "<\\|?/?(?:im_start|im_end|system|assistant|user|endoftext|eot_id|start_header_id|end_header_id)\\|?>",
                "\\[/?(?:inst|system|assistant)]|<</?sys>>", "(?m)^ ?#{2,}[ ]?(?:system|instructions?|assistant|"
                        + "response|new task|how you judge)", "(?m)^\\W{0,8}turn \\d+\\s*,", "\\[\\[[^\\]\\n]{0,40}]]",
                "\\bend of (?:the )?(?:transcript|interview data|participant(?:'s)? (?:answers?|text|data|words)|"
                        + "answers?"
                        + "|data|block|material)\\b", "\\b(?:your|the) system (?:prompt|message) (?:says?|said|reads|"
                        + "states|tells|instructs|is)\\b", "you read (?:a|an|the) .{0,40}what it shows about each");
        shape("gives orders to whoever judges",
                "\\b(?:ignore|disregard|forget|override|overrule|bypass|discard|drop)\\b (?:\\w+ ){0,3}?(?:previous|"
                        + "prior|above|earlier|preceding|all|any|your|these|those|existing|original|initial|system)\\b"
                        + "(?: \\w+){0,3}? ?\\b(?:instructions?|rules?|prompts?|guidelines?|directions?|orders|rubrics?"
                        + "|criteria|messages?|task|text)\\b",
                "\\b(?:you are|you're) (?:now|no longer|from now on)\\b.{0,60}\\b(?:" + JUDGES + "|assistant|"
                        + "interviewer|dan|unrestricted|free|generous|coach|mode)\\b",
                "\\b(?:act|behave|respond|answer) as (?:if you (?:are|were) )?(?:an? |the |my )?(?:\\w+ ){0,3}"
                        + "(?:" + JUDGES + "|assistant)\\b", "\\b(?:new|updated|revised|real|actual|important|special)"
                        + " (?:system )?(?:instructions?|prompts?|rubric|rules?|task)\\s*:",
                "\\b(?:note|message|attention|memo|hint|reminder|instructions?|dear|hello|hey|hi)\\b\\W{0,3}(?:to|for)?"
                        + "\\W{0,2}(?:the |all |any )?" + JUDGES + "\\b",
                "\\b(?:reveal|print|repeat|output|quote|tell me|show me)\\b.{0,40}\\b(?:system|hidden|initial|your|"
                        + "judging) (?:prompt|instructions|rules|rubric)\\b",
                "ignorier\\w*.{0,40}(?:anweisung|instruktion|regel|vorgabe)|vergiss.{0,40}(?:anweisung|instruktion|"
                        + "regel"
                        + "|vorgabe)", "(?:ignore[zr]?|oublie[zr]?|ne ten\\w+ pas compte).{0,40}(?:consignes?|règles"
                        + "|directives?|instructions (?:pr[ée]c[ée]dentes|ci-dessus))",
                "(?:ignor[ae]\\w*|olvid[ae]\\w*|esque[cç]\\w+|desconsider\\w+|dimentic\\w+).{0,40}(?:instruccion|reglas"
                        + "|indicacion|instruç|regras|istruzion|regole)",
                "(?:negeer|vergeet).{0,40}(?:instructies|regels|aanwijzingen)",
                "(?:zignoruj|ignoruj|zapomnij).{0,40}(?:instrukcj|polece|zasad)",
                "(?:игнорируй|проигнорируй|забудь|не учитывай).{0,40}(?:инструкц|указани|правил)",
                "(?:忽略|无视|無視|忘记|忘掉|忽视|不要理会).{0,20}(?:指令|指示|说明|說明|规则|規則|提示)",
                "(?:指示|命令|ルール|プロンプト).{0,15}(?:無視|忘れ)", "(?:지시|명령|규칙|프롬프트).{0,15}(?:무시|잊)",
                "(?:تجاهل|انس).{0,40}(?:التعليمات|الأوامر|القواعد)", "(?:निर्देश|नियम).{0,40}(?:अनदेखा|नज़रअंदाज|भूल)",
                "(?:talimat|kural).{0,40}(?:yok say|görmezden|unut)");
        shape("asks for a score",
                "\\b(?:give|award|grant|assign|rate|score|mark|grade|put)\\b (?:\\w+ ){0,2}?(?:me|myself|my|this|"
                        + "these|him"
                        + "|her|them|(?:the|every|each|all)(?: \\w+)?(?: candidates?| participants?| answers?| "
                        + "applicants?| dimensions?| criteri(?:a|on)| categor(?:y|ies)))\\b.{0,60}?\\b" + MOST + "\\b",
                "\\b(?:i|we|they|he|she|answer|person) (?:really |clearly |definitely )?(?:deserves?|merits?|should "
                        + "(?:get|receive|have|be given)|must (?:get|"
                        + "receive))\\b.{0,40}\\b" + MOST + "\\b.{0,20}\\b(?:scores?"
                        + "|points?|marks?|grades?|rating|percent|%|100)",
                "\\b(?:please|kindly|just) (?:pass|score|grade|rate) (?:me|this|my)\\b",
                "(?:gib|geben sie|vergib|bewerte\\w*).{0,50}(?:100|volle|höchst|maximal).{0,15}(?:punkt|note|bewertung"
                        + "|prozent)", "(?:donne[zr]?|attribue[zr]?|accorde[zr]?|mets|mettez).{0,50}(?:100|maxim|"
                        + "meilleure|tous les).{0,15}(?:point|note|score)",
                "(?:dame|deme|dale|otorg\\w*|asign\\w*|pon\\w*|calific\\w*|dê|atribu\\w*|conced\\w*|dammi|assegn\\w*"
                        + "|attribuisci).{0,50}(?:100|m[áa]xim|massim|pien[oi]).{0,15}(?:pu?nt|nota|calific|score|"
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

    /** What a text does that has one of these shapes. */
    static Optional<String> find(String plain) {
        return SHAPES.entrySet().stream().filter(it -> it.getValue().matcher(plain).find()).map(Map.Entry::getKey)
                .findFirst();
    }

    private static void shape(String what, String... words) {
        SHAPES.put(what, Pattern.compile(String.join("|", words), Pattern.UNICODE_CHARACTER_CLASS));
    }

    private PleaShapes() {}
}
