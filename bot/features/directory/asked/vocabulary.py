"""The words of a question to the directory: for roles, for asking, for time, and those that say nothing."""

from __future__ import annotations

from bot.language.phrases.courtesy import FILLERS
from bot.language.phrases.words import folded

AMR, SUBSTITUTE, LEADER, AMK, DEPUTY = "AMR", "AMR_SUBSTITUTE", "LEADER", "AMK", "AMK_DEPUTY"
TR, FVA, LSU, LSU_CHAIR, STUDENT, SECRETARIAT = "TR", "FVA", "LSU", "LSU_CHAIR", "STUDENT", "SECRETARIAT"
ORGANISATION, GROUP, STAND_IN, TOPIC = "ORGANISATION", "GROUP", "STAND_IN", "TOPIC"
"""Not roles, but asked for like them: everybody of a unit, its groups, whoever stands in for somebody, and
the matter itself (`whom do I ask about safety?`)."""

_SOMEBODY = ("person", "guy", "man", "woman", "lady", "contact")

_ROLES = {
    AMR: (
        "amr",
        "arbejdsmiljørepræsentant",
        "arbejdsmiljørep",
        "arbejdsmiljørepr",
        "arbmiljørep",
        "arb.miljørep",
        "arbejdsmilj. rep",
        "arbejdsmiljøperson",
        "arbejdsmiljømand",
        "arbejdsmiljøansvarlig",
        "AM-repræsentant",
        "AM-rep",
        "AMiR",
        "miljørepræsentant",
        "sikkerhedsrepræsentant",
        "sikkerhedsrep",
        "sikkerhedsmand",
        "sikkerhedsansvarlig",
        "health and safety representative",
        "health and safety rep",
        "health & safety representative",
        "health & safety rep",
        "health and safety person",
        "health safety representative",
        "health safety rep",
        "occupational health and safety representative",
        "occupational health and safety rep",
        "H&S rep",
        "H&S representative",
        "HS rep",
        "HSE rep",
        "HSE representative",
        "OHS rep",
        "OHS representative",
        "safety representative",
        "safety rep",
        *(f"safety {somebody}" for somebody in _SOMEBODY),
        "work environment representative",
        "work environment rep",
        "working environment representative",
        "working environment rep",
        "rep",
        "repræsentant",
        "repræsentanten",
        "representative",
        "skyddsombud",
        "arbetsmiljöombud",
        "huvudskyddsombud",
        "vernerepresentant",
        "verneombud",
        "hovedverneombud",
        "arbetsmiljörepresentant",
        "arbeidsmiljørepresentant",
        "HMS-representant",
        "säkerhetsombud",
        "säkerhetsrepresentant",
        "sikkerhetsombud",
        "workplace representative",
        "workplace safety representative",
    ),
    SUBSTITUTE: (
        "amr-suppleant",
        "arbejdsmiljørepræsentantsuppleant",
        "amr-substitute",
        "substitute amr",
        "varaverneombud",
        *(f"{instead} skyddsombud" for instead in ("biträdande", "ställföreträdande", "vice", "suppleant")),
    ),
    LEADER: (
        "leder",
        "arbejdsleder",
        "arbejdsmiljøleder",
        "sikkerhedsleder",
        "leder i amg",
        "leder i arbejdsmiljøgruppen",
        "leder i gruppen",
        "leder af gruppen",
        "leder for amg",
        "leder for arbejdsmiljøgruppen",
        "leder af amg",
        "leder af arbejdsmiljøgruppen",
        "lederen i amg",
        "lederen i arbejdsmiljøgruppen",
        "lederen af arbejdsmiljøgruppen",
        "lederen for arbejdsmiljøgruppen",
        "lederen i gruppen",
        "lederrepræsentant",
        "ledelsesrepræsentant",
        "amg-leder",
        "leder arbejdsmiljøgruppen",
        "leads the safety group",
        "leads the health and safety group",
        "leads the work environment group",
        "leads group",
        "leads the group",
        *(
            f"manager {of} the {group}"
            for of in ("in", "of", "for")
            for group in ("health and safety group", "work environment group", "safety group")
        ),
        "gruppeleder",
        "leader",
        "leader of the work environment group",
        "leader of the safety group",
        "leader in the work environment group",
        "leader of the group",
        "group leader",
        "work environment leader",
        "safety leader",
        "supervisor",
        "management representative",
        *(
            f"{leads} {group}"
            for leads in ("leder i", "leder for", "chef i", "chefen i", "chef för", "ledare i", "ledare för")
            for group in ("arbejdsmiljøgruppen", "arbetsmiljögruppen", "skyddsgruppen", "arbeidsmiljøgruppen")
        ),
    ),
    AMK: (
        "amk",
        "koordinator",
        "koordinatoren",
        "coordinator",
        "arbejdsmiljøkoordinator",
        "arbejdsmiljøkoordinatoren",
        "AM-koordinator",
        "koordinerer arbejdsmiljøet",
        "koordinerer arbejdsmiljøarbejdet",
        "coordinates the work environment",
        "coordinates the working environment",
        "coordinates health and safety",
        "coordinates the health and safety work",
        "sikkerhedskoordinator",
        "arbetsmiljösamordnare",
        "arbetsmiljökoordinator",
        "samordnare för arbetsmiljön",
        "samordnar arbetsmiljön",
        "arbeidsmiljøkoordinator",
        "koordinerer arbeidsmiljøet",
        "HMS-koordinator",
        "work environment coordinator",
        "working environment coordinator",
        "health and safety coordinator",
        "health & safety coordinator",
        "H&S coordinator",
        "safety coordinator",
        "OHS coordinator",
    ),
    DEPUTY: ("amk-stedfortræder", "amk-suppleant", "vice-amk", "deputy coordinator"),
    TR: (
        "tr",
        "tillidsrepræsentant",
        "tillidsmand",
        "tillidskvinde",
        "tillidsperson",
        "tillidsvalgt",
        "tillitsvalgt",
        "fackombud",
        *(
            f"{union} {somebody}"
            for union in ("facklig", "fackliga", "fackligt")
            for somebody in (
                "företrädare",
                "företrädaren",
                "representant",
                "representanten",
                "ombud",
                "förtroendeman",
            )
        ),
        "fackföreningsrepresentant",
        "fackets representant",
        "fackets ombud",
        "fagforeningsrepresentant",
        "plasstillitsvalgt",
        "tillidsvalgte",
        "tillidsrep",
        "fællestillidsrepræsentant",
        "fagforeningsrepræsentant",
        "tillidsmænd",
        "union representative",
        "union rep",
        "trade union representative",
        "trade union rep",
        "union steward",
        *(f"union {somebody}" for somebody in _SOMEBODY),
        "shop steward",
    ),
    FVA: (
        "fva",
        "fva-leder",
        "fva-lederen",
        "fva leader",
        "fva-repræsentant",
        "fva rep",
        "fva-medlem",
        "leder i fva",
    ),
    LSU: (
        "lsu",
        "lsu-medlem",
        "lsu-medlemmer",
        "lsu-repræsentant",
        "lsu member",
        "lsu rep",
        "lsu representative",
        "samarbejdsudvalg",
        "lokalt samarbejdsudvalg",
        "lokale samarbejdsudvalg",
        "medlem af lsu",
        "medlemmer af lsu",
        "member of lsu",
        "joint consultation committee",
        "cooperation committee",
        "local cooperation committee",
    ),
    LSU_CHAIR: (
        "lsu-formand",
        "lsu formand",
        "formand for lsu",
        "formand i lsu",
        "lsus formand",
        "formand for samarbejdsudvalget",
        "formand for det lokale samarbejdsudvalg",
        "lsu chair",
        "lsu chairman",
        "lsu chairperson",
        "chair of lsu",
        "chair of the lsu",
        "chairs lsu",
        "chairs the lsu",
        "chair of the joint consultation committee",
        "chair of the cooperation committee",
    ),
    STUDENT: (
        "studenterrepræsentant",
        "studenterrep",
        "studierepræsentant",
        "studentrepræsentant",
        "repræsentant for de studerende",
        "de studerendes repræsentant",
        "studerendes repræsentant",
        "de studerendes arbejdsmiljørepræsentant",
        "student representative",
        "student rep",
        "students representative",
        "students rep",
        "representative of the students",
        "representative for the students",
        *(
            f"{somebody} for de studerende"
            for somebody in (
                "tillidsmand",
                "tillidsrepræsentant",
                "tillidsperson",
                "arbejdsmiljørepræsentant",
            )
        ),
        "studerandeskyddsombud",
        "studeranderepresentant",
        "studentombud",
        "studenttillitsvalgt",
    ),
    SECRETARIAT: (
        "sekretariat",
        "arbejdsmiljøsekretariat",
        "amk-sekretariat",
        "amo-sekretariat",
        "amo secretariat",
        "secretariat",
        "work environment secretariat",
        "working environment secretariat",
        "arbetsmiljösekretariat",
        "arbeidsmiljøsekretariat",
    ),
    ORGANISATION: (
        "amo",
        "roller",
        "roles",
        "arbejdsmiljøfolk",
        "arbejdsmiljøorganisation",
        "arbejdsmiljøorganisering",
        "sikkerhedsorganisation",
        "amu",
        "arbejdsmiljøudvalg",
        "work environment organisation",
        "work environment organization",
        "working environment organisation",
        "working environment organization",
        "safety organisation",
        "safety organization",
        "health and safety organisation",
        "health and safety organization",
        "work environment committee",
        "safety committee",
        "skyddskommitté",
        "arbetsmiljökommitté",
        "arbeidsmiljøutvalg",
    ),
    GROUP: (
        "amg",
        "arbejdsmiljøgruppe",
        "sikkerhedsgruppe",
        "work environment group",
        "working environment group",
        "health and safety group",
        "safety group",
        "work environment groups",
        "health and safety groups",
        "safety groups",
        "arbetsmiljögrupp",
        "skyddsgrupp",
        "arbeidsmiljøgruppe",
    ),
    STAND_IN: (
        "suppleant",
        "stedfortræder",
        "stedfortrædere",
        "vikar",
        "substitute",
        "deputy",
        "deputies",
        "stand-in",
        "alternate",
        "afløser",
        "dækker for",
        "afløser for",
        "træder til for",
        "træder til",
        "træder ind",
        "steps in",
        "stands in",
        "fills in",
        "ersättare",
        "ersätter",
        "vikarierar för",
        "stedfortreder",
        "varamedlem",
        "vara for",
        "vararepresentant",
        "ställföreträdare",
        "suppleant",
        "træder ind for",
        "vikarierer for",
        "covers for",
        "covering for",
        "fills in for",
        "filling in for",
        "stands in for",
        "standing in for",
        "steps in for",
        "i stedet for",
        "instead of",
        "overtager efter",
        "overtager for",
        "kommer efter",
        "afløser",
        "efterfølger",
        "tager over",
        "takes over",
        "takes over from",
        "taking over from",
        "comes after",
        "replaces",
        "replacing",
        "succeeds",
        "successor",
    ),
    TOPIC: (
        "arbejdsmiljø",
        "arbetsmiljö",
        "arbetsmiljöfrågor",
        "arbeidsmiljø",
        "arbejdsmiljøspørgsmål",
        "arbejdsmiljøsager",
        "sikkerhed",
        "sikkerhedsspørgsmål",
        "fysisk arbejdsmiljø",
        "psykisk arbejdsmiljø",
        "safety",
        "health and safety",
        "health & safety",
        "work environment",
        "working environment",
        "safety issues",
        "safety questions",
        "occupational health",
    ),
}
CONTACT = "CONTACT"
"""Nobody's role, but somebody is asked for: whom do I call about the noise in 325?"""
ROLE_NAMES = [(name, role) for role, names in _ROLES.items() for name in names]

OTHER_FIELDS = folded(
    "it data informationssikkerheds brand fire kvalitets quality salgs sales marketing bæredygtigheds "
    "sustainability environmental laser strålings radiation strålebeskyttelses biosikkerheds "
    "biosafety bio kemikalie chemical project projekt event course kursus program study studie "
    "uddannelses network netværks hr løn payroll cyber security phd ph.d communication kommunikations "
    "web press presse export eksport product produkt patient customer kunde legal juridisk account "
    "diversity ligestillings gdpr privacy traffic trafik process proces food fødevare "
)
"""Fields of work with titles that sound like a role: `IT-sikkerhedsansvarlig`, `sales representative`."""

HEADS = folded(
    "representative rep repræsentant repræsentanten koordinator koordinatoren coordinator leder "
    "lederen leader ansvarlig ansvarlige manager officer lead "
)
"""How titles end that a role may have."""

OTHER_HEADS = folded(
    "chef chefen direktør direktøren manageren specialist specialisten konsulent konsulenten officer "
    "ingeniør formand formanden næstformand chair chairman chairperson chairwoman sekretær secretary "
    "inspektør inspektøren inspector vagt vagten vakt vakten warden marshal guard aider hjælper hjælperen "
    "rådgiver rådgiveren rådgivare advisor adviser partner assistent assistenten assistant tekniker "
    "teknikeren technician forvalter forvalteren vejleder vejlederen administrator ansvarig ansvarige "
)
"""How titles end that no role has."""

OTHER_TITLES = folded(
    "brandansvarlig brandmand datasikkerhedsansvarlig strålebeskyttelseskoordinator "
    "kvalitetskoordinator vicedirektør projektleder studieleder sektionsleder kursusleder teamleder "
    "uddannelsesleder centerleder institutleder forskningsleder miljøkoordinator "
    "bæredygtighedskoordinator kommunikationsmedarbejder "
)
NEAREST = folded("nærmeste direkte personaleansvarlig line direct immediate")
"""Before `leder`: the one who leads somebody's work, whom the directory does not know."""

WHO = folded("hvem vem kven hvm hvme hven hevm hwem hvemm hvemer who whos whom woh hu hvemder")
WHICH = folded("hvilken hvilke hvilket which vilken vilka vilket")
NAMED = folded("hedder hedde heder navn navnet navne navnene name names called kaldes")
REACH = folded(
    "send point bruge find finde finder fandt fundet vis vise viser show shows giv give list liste "
    "lister oplys kontakt kontakte kontakter kontaktes kontaktoplysninger kontaktinfo contact "
    "contacts reach fat skriv skrive skriver write ring ringe ringer call message mail maile email "
    "telefonnr tlfnr mobilnr mobil mobilen mobile mailadresse mailadressen mailen "
    "emailen emailadresse e-mail telefonen telefon telefonnummer "
    "telefonnummeret tlf nummer nummeret phone number søger søge leder efter "
    "hittar hitta finner kontakta prata pratar "
    "looking look search searching need brug mangler tale taler snakke talk speak henvende henvender "
    "spørge spørger ask gå går turn go opsøge connect connected besked"
)
CONTACTS = folded(
    "kontakte kontakter kontaktes kontakt contact reach skrive skriver write ringe ringer call mail maile "
    "prata pratar snakka "
    "tale taler snakke snakker talk speak henvende henvender spørge spørger ask gå går turn go opsøge fat "
    "tell report sige siger melde melder anmelde anmelder fortælle rapportere informere inform notify "
    "dækker dække cover covers vide repræsenterer represents represent"
)
"""What is done to the one who is asked for, and what they do."""
COVERS = folded("dækker dække cover covers repræsenterer represents represent kontaktes")

YES_NO = folded("har er findes is are do does have has got")
ABOUT = folded(
    "represents represent repræsenterer varetager tager tag om about regarding ansvar ansvaret "
    "ansvarlig står responsible charge handles vedrørende mht"
)
HOW_MANY = folded("mange many antal många")
GROUPS = folded("grupper grupperne groups amger")
PREPOSITIONS = folded("i på for hos ved fra til in at of from inden under within with med over")
AND = folded("og and och samt eller or plus både both og/eller as")

MINE_WORDS = folded("min mit mine vores vor vort our my own egen eget mitt vårt våra")
HERE = folded("jer her here herude herinde heroppe hernede herovre os us mig me oss meg")
THEIRS = folded("hendes hans deres vedkommendes sin sit sine his hers their theirs")
"""Whose unit is asked for is somebody else's, who was spoken of."""
THEY = folded("han hun he she they")
PLACE_NOUNS = folded(
    "enhed enheden enheder enheds institut instituttet institutet institutter afdeling afdelingen afd "
    "inst center centret centeret sektion sektionen gruppe gruppen team teamet unit department dept "
    "institute section division area område området dtu arbejdsplads arbejdspladsen sted stedet "
    "workplace campus bygningen building bygning huset hus kontor kontoret etage etagen floor group "
    "avdelning avdelningen avdeling avdelingen institution institutionen enhet enheten "
    "site gang gangen korridor korridoren corridor hallway fløj fløjen wing"
)
BUILDING = folded(
    "byggnad byggnaden bygning bygningen bygninger bygn byg bld bldg building buildings hus huset b bygnr"
)
NUMBER = folded("nr nummer no number")
ROOM = folded("rum rummet lokale lokalet lok room kontor office lab laboratorium mødelokale")

TAKEN_LIGHTLY = (
    FILLERS
    | folded("sig af matters sager forhold hhv henholdsvis respektive jeres your asap hurtigst tiden")
    | folded(
        "godt ville var muligt være possible af jer send may used danmarks tekniske universitet "
        "university technical denmark nærmere bestemt er der det den de en et som at jeg vi man du i mig "
        "os dig is are am the a an that this it there we you me us one some somebody someone any nogen "
        "noget egentlig egentligt reelt faktisk actually currently nuværende current aktuel aktuelle pt "
        "tiden øjeblikket moment right today dag idag nu lige ny nye valgt valgte elected udpeget "
        "appointed rigtige korrekte officielle officielt official officially daglige daglig "
        "lokale local sidder sidde fungerer "
        "virker arbejder rolle rollen role position post posten hverv hvervet funktion funktionen "
        "function varetager repræsenterer represents represent dækker covers cover medarbejder "
        "medarbejdere medarbejderne employees ansat ansatte staff folk people person personen kollega "
        "kolleger alle hele whole all been be skal should can kan kunne could would will do does did vil "
        "gerne hvordan how hvor where hvad what to about om mht vedrørende så jo da vel også also igen "
        "again ellers else hurtigt quickly quick spørgsmål question venlig hjælp hjælpe help vide know "
        "tell sige fortælle få får get hold of if so og and or eller med with har have has got hører "
        "belong belongs kender kende mon bare altså måske maybe perhaps please venligst tak thanks hallo "
        "hey yo bot botten stafet name navn navnet hedder dear kære information info oplysninger details "
        "detaljer overblik overview liste list samtlige contact kontaktperson kontaktpersoner hurtig "
        "brief svar answer must ought need he she they han hun vedkommende ham hende him her them ved "
        "sidst last glemt forgot forgotten husker remember tilfældigvis happen wonder wondering gad "
        "interesseret curious new here ude ind egen own our dtu dtus under inde omkring around ca hvilken "
        "hvilke which tilknyttet tilknyttede assigned hørende tilhørende denne dette gældende formelt "
        "ansvarlig ansvarlige responsible charge incharge står tager ansvar ansvaret handles whoever "
        "oppe nede ovre henne derovre deroppe dernede stadig stadigvæk fortsat endnu still yet telefonnumre "
        "telefonnummeret mailadressen emailen emailadresse emailadressen mailen adresse adressen address "
        "part del needs seeks savner är imens meanwhile instead then ska skal hur vad hva finns finnes "
        "ha indtil nylig nyligt recently lately on took taken overtog overtaget "
        "hittar finner jag ett att för det til hette heter skulle kanske kanskje någon noen gärna gjerne"
    )
)
"""Words that change nothing about which role and which place is asked for."""

OTHER_MATTERS = folded(
    "mødt mødte met spoke spoken talt talte talked snakket saw heard hørte inviterede invited kursus "
    "kurset kurser kursusbevis course courses training uddannelse uddannelsen uddannelser valg valget "
    "valgene valgperiode election elections vælge vælger vælges vote votes voted stemte stemme "
    "stemmer møde mødet møder meeting meetings netværk netværket network løn lønnen tjener tjene "
    "salary pay paid earn earns betaler betaling opgave opgaver opgaverne tasks duties laver lave gør "
    "gøre siger sagde sagt mener synes said says betyder mean means forskel forskellen forskellige "
    "difference samme same flere more færre fewer hvorfor why bliver blive become becomes bør burde "
    "måtte næste next kommende future tid time pension dagsorden agenda punkt punkter item referat "
    "beslutning beslutninger tillæg arrangement konference god dårlig good bad great ny-valg genvalg "
    "kandidat kandidater candidate candidates stille stiller opstille run stoppet stopper stopped "
    "quit resign fyret fired ferie syg sick hænder fest kage kaffe strategi rapport report input "
    "handleplan ansøge apply ledig stilling stillinger job jobs opslag kvote regler reglerne rules "
    "lov loven law krav ret retten rettigheder rights definition meningen formål purpose historie "
    "undersøgelse survey"
)
"""Words that make it another matter, whatever roles are named."""

ORDINARY = folded(
    "fysisk fysiske psykisk psykiske kemisk kemiske fysiker energisk vindue vinden spaces manager "
    "managers managing managements food spise mad spanden biler offentlig sundhed sund sundhedsfaglig "
    "konstruktion electric electronic elektronisk arm"
)
"""Words of their own that come near a unit's name and are not its misspelling."""

AWAY = folded(
    "orlov orloven barsel barselsorlov forældreorlov sygeorlov fraværende fravær bortrejst væk ferie syg "
    "sygemeldt sygemelding tilbage hjemme leave absent absence away holiday vacation sick parental "
    "maternity paternity back unavailable permisjon föräldraledig tjänstledig borta borte sjuk syk "
    "svarer answering answer reply respond on off out"
)
"""What is said of somebody who is not there, and of when they are."""
INSTEAD = folded("instead then meanwhile imens stedet så imellemtiden mellemtiden istället stället")
"""For whom is asked in their place."""

STANDS_IN = folded(
    "suppleant suppleanten stedfortræder stedfortræderen vikar afløser dækker træder vikarierer deputy "
    "substitute stand stands standing cover covers covering fill fills filling deputise deputize step steps"
)

POLITE_REST = folded("forhånd advance million hjælpen imod")
STUDENTS = folded("studerende student students phd-studerende bachelorstuderende kandidatstuderende studine")
SITS = folded(
    "sidder arbejder er ansat work sit am m based belong hører kommer begyndt startet flyttet moved working "
    "hos new ny sitter jobbar jobber arbetar arbeider"
)
SELF = folded("jeg vi i we im jag eg")
CUTS = folded(
    "fordi når hvis siden selvom because since when if although so men but while mens efter after inden"
)
ASKS_ANEW = folded("hvad hvordan hvornår hvorfor what how when why")
TIME_UNITS = folded("år års måned måneder uge uger dag dage year years month months week weeks day days")
MODALS = folded("kan kunne vil ville skal skulle må can could will would shall should may")
PAST_VERBS = folded("var havde was were had sad fungerede")
PAST = folded("used tidligere forrige forhenværende gamle former previous earlier ex afgående")
ENDS = folded(
    "udløber udløb udløbe udløbet slutter slut slutte stopper valgperiode valgperioden periode "
    "perioden expire expires expired end ends ended ending term mandat mandatet udløbet slutdato slutdatoen"
)
UNTIL = folded("hvornår when længe lang long")
