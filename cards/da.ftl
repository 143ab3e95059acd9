### Alt, hvad Stafet siger på dansk. Samme nøgler i samme rækkefølge som i en.ftl.

## Router

done = Så er det gjort.
shown-below = Det står herunder.
posted-in-channel = Jeg slår det op i kanalen ({ $network }).
waits-for-channel = Det venter: Kanalen ({ $network }) er lukket for mig lige nu. Det bliver slået op, så snart den åbner.
not-posted = Det kunne jeg ikke slå op i kanalen ({ $network }): Teams tog ikke imod det. Det, du gjorde, gælder.
card-replaced = Det her kort kunne jeg ikke holde ved lige. Det nye står under det.
copy-no-longer = Det her er klaret eller gælder ikke længere.
copy-no-longer-now = Det her er klaret eller gælder ikke længere. Sådan står det nu:
has-left = { $name } (ikke med længere)
reminder-no-longer = Det venter ikke længere på dig.
reminder-left = Du er ikke længere med i { $network }, så det venter ikke på dig.
reminder-withdrawn = Det er trukket tilbage.
reminder-answered = Svaret er givet.
reminder-closed = Det er lukket nu.
reminder-meeting-off = Mødet er aflyst.
reminder-meeting-over = Mødet er slut.
reminder-not-host = Du er ikke længere vært.
reminder-input-given = Din enhed har givet sit input.
reminder-deadline-past = Fristen er gået.
edit-stands = Jeg gør ikke noget ud fra en rettet besked, så det, du skrev først, står stadig: ”{ $what }”. { $way }
edit-way-card = Ret det på kortet.
edit-way-undo = Er det under ti minutter siden, kan du skrive ”fortryd” og sende det igen.
edit-way-text = Teksten kan du rette her. Fristen og måden, der stemmes på, ligger fast: Skal de være anderledes, så skriv ”træk forslaget tilbage”, og start afstemningen igen.
edit-way-anew = Skal den være anderledes, så skriv ”træk forslaget tilbage”, og start afstemningen igen.
edit-does-nothing = Jeg gør ikke noget ud fra en rettet besked. Send den som en ny besked, så gør jeg det.
too-fast = Det går lidt hurtigt for mig. Vent et par sekunder, og prøv igen.
sorry = Beklager, noget gik galt hos mig. Prøv igen om lidt. Sker det igen, så giv nummeret { $number } til den, der driver Stafet.

## Det lille billede på hvert kort

mark-agenda = Dagsorden
mark-meeting = Møder
mark-theme = Temaer
mark-decision = Beslutninger
mark-plan = Handleplan
mark-vote = Afstemninger
mark-network = Stafet
dialog-title = Stafet
mark-reminder = Påmindelser
mark-hosts = Værter
mark-people = Hvem er hvem
bar = { $percent } % af svarene
bar-of-most = { $percent } % af det højeste

## Rettigheder

no-network = Jeg kan ikke se dig i et team, som jeg er med i. Bed teamets ejer om at tilføje dig, og skriv så igen.
network-rests = Teamet ”{ $network }” er lukket for mig lige nu: Det er arkiveret, eller jeg er taget ud af det. Alt er gemt, og vi fortsætter, når det åbner igen.
no-member = Det er kun for netværkets medlemmer. Mener du, at du burde være medlem, så sig det til sekretariatet. Du kan stadig foreslå og støtte punkter.
no-host = Det er kun for mødets værter. Skriv ”hvem er vært næste gang?”, så kan du spørge dem.
no-facilitator = Det er kun for sekretariatet. Er der intet sekretariat i teamet, er det den, der satte mig op. Bed dem om at gøre det.
no-keeper = Enheder og roller gælder hele organisationen. De indlæses af arbejdsmiljøsekretariatet og af dem, jeres administrator har udpeget. Er du AMK, retter du din egen enhed med ”ret min enhed”.

## Tryk på knapper

fact = { $label }: { $words }
read-on = Læs mere
choose-from-list = Vælg
card-too-old = Det, kortet handler om, findes ikke mere, eller kortet er for gammelt. Skriv ”hjælp” for at se, hvad jeg kan vise dig i stedet.
too-long = Det er for langt: højst { $most } tegn. Kort det lidt ned, og tryk igen.

## Filer

file-kind = Den slags fil kan jeg ikke læse. Jeg læser { $kinds }.
file-from-elsewhere = Filen ligger et sted, som jeg ikke må hente fra. Træk den ind i chatten her fra din egen computer eller OneDrive.
file-too-large = Filen er for stor til en chat: højst 1 MB. En større fil kan den, der driver mig, indlæse på serveren.
file-locked = Filen er låst med en adgangskode, så jeg kan ikke læse den. Gem en kopi uden adgangskode, og træk den ind igen.
file-scanned = Filen er et billede af teksten, så jeg kan ikke læse den. Træk den Word-fil ind, den er lavet af, eller sæt teksten ind i chatten.
file-unread = Jeg kunne ikke hente filen lige nu, og intet er ændret. Træk den ind igen om lidt.
under-way = Det her tager lidt tid. Jeg er i gang …
under-way-done = Nu er jeg færdig.
under-way-fetching = Jeg henter { $name } … ({ $at } af { $of })
under-way-reading = Jeg læser { $name } … ({ $at } af { $of })
under-way-looking = Jeg ser på, hvad der står i { $name } … ({ $at } af { $of })
under-way-read = Jeg har læst { $name }.

## Mennesker: velkomst, sprog og netværk

nameless = en gæst
erased = (slettet)
welcome-title = Hej, jeg er Stafet
welcome-what = Jeg holder styr på jeres dagsorden, afstemninger og beslutninger, og på hvem der er vært næste gang. Jeg ved også, hvem der er AMR i hvilken enhed.
welcome-try = Nævn mig her i kanalen, eller skriv til mig for dig selv. Prøv med ”hjælp”.
welcome-other-language = I also speak English. Choose the language you want me to use with you:
language-in-danish = På dansk
language-in-english = In English
language-only-two = Jeg taler kun dansk og engelsk. Skriv ”sprog dansk” eller ”sprog engelsk”, så bliver jeg ved det.
language-chosen = Fremover taler jeg dansk med dig.
language-da = dansk
language-en = engelsk
which-network = Hvilket netværk gælder det?
network-first-which = Hvilket netværk skal jeg svare fra først?
network-first = Så svarer jeg først fra { $network }. De andre kommer efter, og når noget skal gøres, spørger jeg, hvor det gælder.
network-how-to-leave =
    { $who ->
        [member] Du er med i netværket, så længe du er i teamet og står som AMK. Holder du op, så ret din rolle med ”ret min enhed”, eller sig det til sekretariatet. Teamet forlader du selv i Teams: tryk på de tre prikker ved teamets navn. Det, jeg har om dig, sletter du med ”slet mine data”.
       *[other] Du er med, så længe du er i teamet. Det forlader du selv i Teams: tryk på de tre prikker ved teamets navn. Det, jeg har om dig, sletter du med ”slet mine data”.
    }
network-only-one = Her er kun ét netværk at vælge: { $network }.
told-alone = Det svarer jeg dig på i vores egen chat.
in-network = I { $network }:
hit-in-network = { $text } · { $network }
which-network-how = Du skrev ”{ $sentence }”, og du er med i flere netværk. Vælg det, du mener:
channel-chosen = Fremover slår jeg op i denne kanal.
not-a-channel = Her er kun du og jeg. Skriv det i den kanal, som jeg skal bruge.
you-are-welcome = Selv tak!
not-read = Jeg forstod ikke { $words }. Ret felterne, så de passer. Der er ikke sket noget endnu.
quoted = ”{ $words }”
beside-not-kept = Det her kan jeg ikke gemme sammen med det: { $words }. Skriv det uden, så har jeg ikke gættet.

## Hjælp

help-title = Det kan du spørge mig om
help-how = Skriv, som du plejer, på dansk eller engelsk. I kanalen skal du nævne mig.
help-word = Hjælp
help-directory = Find din AMR
help-directory-how = Spørg ”hvem er AMR i min enhed?”, eller nævn en anden enhed eller en bygning. Spørg på samme måde efter leder, suppleant, AMK, TR og FVA-leder. Skriv ”vis AMO for DTU Aqua” for at se alle, eller ”min enhed er …”, så husker jeg det.
help-safety = Brug for hjælp?
help-safety-how = Skriv det til mig alene, så viser jeg, hvem du kan tale med. Jeg gemmer det ikke. Ved akut fare: ring 112.
help-agenda = Se dagsordenen
help-agenda-how = Skriv ”vis dagsordenen” eller ”foreslå punkt: alenearbejde, 15 min”. Værterne skriver ”inviter … til punkt …”, når en gæst skal med.
help-meetings = Sig til eller fra
help-meetings-how = Skriv ”vis møderne”, ”jeg melder afbud” eller, når mødet er holdt, ”siden sidst”. Værterne skriver ”start mødet”, ”slut mødet” og ”flyt mødet til …”.
help-votes = Stem om noget
help-votes-how = Skriv ”start afstemning: …”, gerne med ”til fredag kl. 14” og et quorum til sidst. Skriv ”ny afstemning” for flertal, prikker, rangordning og andre måder. ”Luk afstemningen” og ”fortryd min stemme” virker også.
help-decisions = Find en beslutning
help-decisions-how = Spørg ”hvad besluttede vi om …?”, eller skriv ”vis beslutningerne” eller ”åbne aftaler”. Skriv ”udskyd D-2026-001 til …”, hvis du ikke når din. Værterne skriver ”registrér beslutning: …” eller vælger Gør til beslutning under en besked i kanalen. Sekretariatet skriver ”importér referat” for at tage et gammelt mødes beslutninger med.
help-hosts = Se, hvem der er vært
help-hosts-how = Spørg ”hvornår er jeg vært?” eller ”hvorfor mig?”, eller skriv ”vis værtsplanen”. Kan du ikke, så skriv ”find en afløser” eller ”jeg er på orlov fra 1/11 til 15/1”. Sekretariatet skriver ”planlæg møde …”.
help-kamu = Giv input til KAMU
help-kamu-how = Spørg ”hvornår er fristen?” eller ”hvad skete der med vores input?”. Skriv ”input til handleplanen: …”, ”opmærksomhedspunkt: …”, ”vis handleplanen” eller ”vis pakken til KAMU”. Sekretariatet skriver ”KAMU mødes …”.
help-themes = Foreslå et tema
help-themes-how = Skriv ”vis bruttolisten”, ”sæt seniorpolitik på bruttolisten” eller ”stem om bruttolisten”. Skriv ”vis opfordringerne” eller ”hvilke arbejdsgrupper har vi?” for at se, hvad der er sat i gang. Skriv ”send I-4 til min leder”, når noget skal tilbage til ledelsen, og senere ”svar: …”.
help-consultations = Send en tekst i høring
help-consultations-how = Skriv ”send i høring: …”, eller træk en fil ind i chatten. De andre bemærker til de enkelte afsnit og retter det, de har skrevet, med ”ret min bemærkning”. Ved fristen får alle udfaldet, og hver får svar på sine bemærkninger.
help-groups = Arbejdsgrupper og milepæle
help-groups-how = Skriv ”opret arbejdsgruppe: alenearbejde” og ”milepæl: udkast klar senest 1. marts, ansvarlig Bo”. Skriv ”milepæl 2 er nået”, eller ”flyt milepæl 2 til 1. april, fordi …”; gruppen får grunden at vide.
help-tasks = Se, hvad du mangler
help-tasks-how = Skriv ”mine opgaver” for at se, hvad der venter på dig. Jeg minder dig om det højst én gang om dagen. Skriv ”fri til fredag” eller ”påmindelser”, hvis det skal være anderledes.
help-registry = Ret en oplysning
help-registry-how = Er du AMK, så skriv ”ret min enhed”, ”dækning” eller ”trivselsdialog holdt 12. marts”. Har du en rolle, så skriv ”mine kontaktoplysninger”. Sekretariatet kan trække units.csv eller directory.csv ind i chatten med mig.
help-lone = Skal du arbejde alene?
help-lone-how = Skriv ”alenearbejde” i en chat med mig, så ser du reglen og kan udfylde formularen. Din AMR får det at vide, og din leder skal godkende det. Er du AMK, så skriv ”skabelon for alenearbejde”. Jeg holder ikke øje med dig; ved fare: ring 112.
help-joint = AMO og LSU i din enhed
help-joint-how = Skriv ”fælles dagsorden” for at se, hvem der sidder i AMO og LSU, og hvad begge skal tage op; er du AMK, så sæt noget på med ”fælles emne: støj”. Skriv ”planlæg trivselsdialog 12. marts” eller ”trivselsdialog holdt 12. marts”, ”præsentér AMR og TR for hinanden” eller ”velkomst til ny AMR”, og svar på ”selvtjek” en gang om året.
help-people = Sprog, ord og dine data
help-people-how = Skriv ”forklar KAMU” eller ”ordliste”. Med ”tal engelsk” eller ”tal dansk” vælger du det sprog, jeg svarer dig på; ellers svarer jeg på det, du skriver. Skriv ”mine data”, så ser du, hvad jeg har gemt om dig.
help-status = Se status
help-status-how = Skriv ”status”, så ser du, hvad jeg ikke kunne få sendt, og hvad der venter.
help-try-amr = Hvem er AMR i min enhed?
help-try-tasks = Mine opgaver
help-try-hosts = Hvem er vært næste gang?
help-try-agenda = Hvornår er næste møde?
help-try-decisions = Hvad har vi besluttet?
help-try-propose = Foreslå et punkt
help-try-vote = Start en afstemning
help-try-tr = Hvem er TR i min enhed?
help-try-show = Vis dagsordenen
help-try-mine = Hvornår er jeg vært?
help-try-plan = Vis handleplanen
help-try-themes = Vis bruttolisten
help-try-consultations = Vis høringer
help-try-groups = Hvilke arbejdsgrupper har vi?
help-try-milestones = Vis milepælene
help-try-registry = Mine kontaktoplysninger
help-try-lone = Jeg skal arbejde alene
help-try-joint = Fælles dagsorden
help-try-data = Mine data
help-try-words = Ordliste
help-try-status = Status
help-try-help = Hjælp
help-more = Mere
help-others = Det kan du også
help-back = Al hjælp
help-here = Jeg hjælper med dagsorden, afstemninger, beslutninger, værter og AMR.
help-show = Vis mig hvordan
help-alone = Skriv til mig alene
hello = Hej! Hvad har du brug for?
unclear = Det forstod jeg ikke helt. Prøv at sige det lidt anderledes, eller skriv ”hjælp”.
unclear-near = Mente du måske:
unclear-or = Mente du noget andet?
unclear-except = Jeg har ikke gjort noget: Undtagelser kan jeg ikke tage med. Skriv det, så det kun nævner dem, det gælder.
unclear-if = Jeg har ikke gjort noget: Jeg kan ikke vente på, at noget sker. Skriv til mig, når det skal gøres.
unclear-done = Jeg har ikke gjort noget: Det lyder, som om det allerede er sket. Skriv det ligeud, hvis jeg skal gøre det.
asking-offered = Skal jeg gøre det?
asking-sentence = ”{ $sentence }”
asking-all-read = Alle i netværket kan læse det. Et opmærksomhedspunkt kan vises for værterne alene: skriv ”nyt opmærksomhedspunkt”.
asking-with-name = Alle i netværket kan læse det, og dit navn står på det.
asking-reach-me = Det ændrer kun noget for dig.
asking-reach-one = Det ændrer noget, som andre også ser.
asking-reach-everybody = Det ændrer noget for alle i { $network }.
asking-yes = Ja, gør det
asking-no = Nej, lad være
asking-asked-another = Det er ikke dig, jeg har spurgt. Den, jeg spurgte, kan stadig sige ja.
asking-yes-to-what = Ja til hvad?
asking-no-to-what = Nej til hvad?
asking-waits = Det her venter på dit svar. Tryk på det, du mener:
asking-nothing-waits = Jeg ved ikke, hvad det er svar på. ”mine opgaver” viser, hvad der venter på dig.
asking-put-yes = Er det det her, du siger ja til?
asking-put-this = Er det dit svar?
asking-answer-to-this = Er det et svar på det her?
asking-put-no = Er det det her, du siger nej til?
asking-anew = Der er sket noget, siden jeg spurgte. Se på det igen:
asking-answered = Det er der allerede sagt ja til, så jeg har ikke gjort mere. Skal det gøres igen, så skriv det igen.
asking-left-before = Det er der sagt nej til, så jeg har ikke gjort noget. Skal det gøres alligevel, så skriv det igen.
asking-another = Det er gjort, eller det har ændret sig, siden jeg spurgte. Jeg har ikke gjort mere. Skriv det igen, hvis det stadig skal gøres.
asking-means-nothing = Det passer ikke på noget, der er i gang, så jeg har ikke gjort noget.
asking-left = Godt, jeg gør ikke noget.
asking-struck = Så har jeg ikke gjort noget. Skal jeg gøre noget andet, så skriv det forfra, som det skal være.
several-this = Om ”{ $sentence }”:
lacking-title = Jeg mangler lidt for at kunne gøre det
lacking-go = Gør det
lacking-when = Hvornår?
lacking-hint-when = fx torsdag den 12. marts kl. 9
lacking-period = Hvornår?
lacking-hint-period = fx fra 3. til 14. august
lacking-hours = Mellem hvilke klokkeslæt?
lacking-hint-hours = fx 9-15
lacking-year = Hvilket år?
lacking-hint-year = fx 2027
lacking-person = Hvem?
lacking-hint-person = Navn eller mail
lacking-number = Hvilket nummer?
lacking-hint-number = fx 3
lacking-numbers = Hvilke numre?
lacking-hint-numbers = fx 2 og 5
lacking-item = Hvilket?
lacking-hint-item = Nummer eller titel
lacking-decision = Hvilken beslutning?
lacking-hint-decision = fx D-2026-003
lacking-words = Hvad?
lacking-hint-words = Med dine egne ord
lacking-title-of = Hvad skal det hedde?
lacking-hint-title-of = Et kort navn
lacking-term = Hvilket ord?
lacking-hint-term = fx KAMU
lacking-reason = Hvorfor?
lacking-hint-reason = Med dine egne ord
lacking-place = Hvor?
lacking-hint-place = Navnet på stedet
lacking-link = Hvilket link?
lacking-hint-link = Adressen på siden
undo-tap = Fortryd
undo-done = Fortrudt
undo-done-how = Alt er, som det var før.
undo-done-what = Det handlede om: { $deed }
undo-done-by = { $name } har fortrudt det.
undo-answered = { $name } har gjort det.
undo-nothing = Jeg kan ikke se, at du har gjort noget lige her de sidste ti minutter, som kan fortrydes. Gjorde du det et andet sted, så skriv ”fortryd” dér.
undo-changed-since = ”{ $what }” kan ikke fortrydes: Det er ændret siden, eller andre er gået videre med det. { $instead }
undo-for-good = Det sidste, du gjorde her, kan ikke fortrydes. { $instead }
undo-done-before = Det er allerede fortrudt.
undo-too-late = Det er mere end ti minutter siden, så det kan ikke fortrydes. Ret det på kortet selv.
undo-not-yours = Det kan kun den, der gjorde det, fortryde.
undo-put-right = Skal det være sådan i stedet?
undo-put-right-how = Det, du lige gjorde, bliver fortrudt først.
undo-instead = Ret det på kortet selv, eller spørg sekretariatet.
undo-instead-vote = Skriv ”træk forslaget tilbage”, og start afstemningen igen, hvis den skal være anderledes.
undo-instead-round = Er der åbent endnu, kan du lukke på kortet. Ellers kan du spørge igen senere.
undo-instead-round-closed = Det, der er lukket, åbnes ikke igen. Du kan spørge igen senere.
undo-instead-consultation = Er høringen åben endnu, kan du lukke den på dens kort.
undo-instead-item = Brug knappen Træk punktet tilbage på punktets kort.
undo-instead-meeting = Skriv ”aflys mødet”.
undo-instead-cancelled = Skriv ”indkald mødet igen”.
undo-instead-closed = Brug knappen Stem igen på afstemningens kort.
undo-instead-decision = Brug knappen Noget er forkert på beslutningens kort.

## Opgaver og påmindelser

tasks-none = Du mangler ikke noget. Tak!
tasks-until = Senest { $until }
tasks-overdue = Over tiden
tasks-late = Over tiden: fristen var { $until }
tasks-twin = { $title } ({ $number })
tasks-more =
    { $number ->
        [one] Og én ting til. Den kommer frem, når du har klaret en af disse.
       *[other] Og { $number } ting til. De kommer frem, efterhånden som du klarer disse.
    }
tasks-reminder =
    { $number ->
        [one] Én ting venter på dig
       *[other] { $number } ting venter på dig
    }
tasks-others = Andet kan vente: skriv ”mine opgaver” for at se det hele.
reminders-title = Sådan påmindes du
reminders-are-at-once = Jeg skriver, så snart der er noget at gøre.
reminders-are-daily = Jeg skriver højst én gang om dagen, med alt hvad der er brug for den dag.
reminders-are-weekly = Jeg samler det til mandag morgen. Kun det, der ikke kan vente så længe, kommer før.
reminders-hours = Jeg skriver kun mellem kl. { $first } og { $last }.
reminders-off = Du har fri til og med { $until }. Indtil da skriver jeg ikke.
reminders-off-now = God fri! Du hører ikke fra mig til og med { $until }. Det, der venter, kommer samlet { $back }.
reminders-usual = Jeg skriver på arbejdsdage mellem kl. 8.30 og 16.
reminders-how = Skriv ”fri til fredag”, hvis du vil have ro, eller ”påmind mig mellem 9 og 15”.
reminders-at-once = Straks
reminders-daily = Dagligt
reminders-weekly = Ugentligt
reminders-not-kept = Egne påmindelser holder jeg ikke: Jeg minder om det, der venter i netværket
reminders-elsewhere = Sæt den i din kalender i Outlook. Er det noget, I har aftalt, så skriv fx ”aftale: Bo skaffer et lokale til 1/3”. Så minder jeg den ansvarlige om fristen.
reminders-come-anyway = Afstemninger, møder, værtskaber og aftaler med en frist minder jeg om af mig selv.
reminders-back = Jeg er tilbage
reminders-no-day = Til og med hvilken dag? Skriv fx ”fri til fredag” eller ”fri til 17/10”, højst et år frem.
reminders-no-hours = Mellem hvilke klokkeslæt? Skriv fx ”påmind mig mellem 9 og 15”. Jeg skriver aldrig før kl. 8.30 eller efter kl. 16.

## Hvem er hvad: enheder og roller

role-amr = AMR
role-amr-substitute = AMR-suppleant
role-leader = leder i arbejdsmiljøgruppen
role-amk = AMK
role-amk-deputy = AMK-stedfortræder
role-tr = TR
role-fva = FVA-leder
role-lsu = LSU-medlem
role-lsu-chair = formand for LSU
role-student = studenterrepræsentant
role-secretariat = arbejdsmiljøsekretariatet
short-amr = AMR
short-amr-substitute = AMR-suppleant
short-leader = leder i arbejdsmiljøgruppen
short-amk = AMK
short-amk-deputy = AMK-stedfortræder
short-tr = TR
short-fva = FVA-leder
short-lsu = LSU-medlem
short-lsu-chair = formand for LSU
short-student = studenterrepræsentant
short-secretariat = arbejdsmiljøsekretariatet
full-amr = arbejdsmiljørepræsentant (AMR)
full-amr-substitute = suppleant for AMR
full-leader = leder i arbejdsmiljøgruppen
full-amk = arbejdsmiljøkoordinator (AMK)
full-amk-deputy = stedfortræder for AMK
full-tr = tillidsrepræsentant (TR)
full-fva = FVA-leder
full-lsu = medlem af samarbejdsudvalget (LSU)
full-lsu-chair = formand for samarbejdsudvalget (LSU)
full-student = studenterrepræsentant
full-secretariat = arbejdsmiljøsekretariatet
directory-heading = { $unit }: { $role }
directory-line = { $unit }, { $role }: { $names }
directory-several =
    { $number ->
        [one] Der er én arbejdsmiljøgruppe i enheden:
       *[other] Der er { $number } grupper i enheden. Find den, der passer til, hvor du arbejder:
    }
directory-more-groups =
    { $number ->
        [one] Og én gruppe til, som der ikke er plads til her. Nævn bygningen, så finder jeg den rigtige.
       *[other] Og { $number } grupper til, som der ikke er plads til her. Nævn bygningen, så finder jeg den rigtige.
    }
directory-nobody = Jeg kender ingen i rollen { $role } her lige nu. Spørg enhedens AMK eller arbejdsmiljøsekretariatet.
directory-nobody-then = Det ved jeg ikke: fra dengang kender jeg ingen i rollen { $role } her.
directory-area = Dækker: { $area }
directory-area-buildings =
    { $number ->
        [one] Dækker: { $area }, bygning { $buildings }
       *[other] Dækker: { $area }, bygning { $buildings }
    }
directory-term = Periode: { $start } – { $end }
directory-speaks = Taler { $languages }
directory-term-since = Siden { $start }
directory-term-until = Indtil { $end }
directory-term-from = Fra { $start }
directory-term-unknown = Perioden kender jeg ikke.
directory-confirmed = Sidst bekræftet { $day }
directory-confirmed-long-ago = Sidst bekræftet { $day }. Det er over et halvt år siden, så spørg for en sikkerheds skyld.
directory-vacant = Der er ikke valgt en AMR lige nu.
directory-not-public = Navnet bliver ikke vist her.
directory-away = { $name } er fraværende til og med { $until }.
directory-away-open = { $name } er fraværende indtil videre.
directory-there = { $name } er ikke fraværende i dag, så vidt jeg ved.
directory-away-from = { $name } er fraværende fra { $start }, indtil videre.
directory-away-ahead = { $name } er fraværende fra { $start } til og med { $end }.
directory-no-phone = Jeg har intet telefonnummer på { $name }.
directory-expired = Valgperioden udløb { $day }. Spørg AMK, om der er valgt en ny.
directory-new-election = Fraværet varer mindst fire måneder, så gruppen kan vælge en ny AMR for resten af perioden.
directory-instead = Kontakt { $name }, { $role }
directory-chairs = Formand
directory-beside = { $role }: { $name }
directory-student = En AMR er valgt af de ansatte, men arbejder du som studerende i laboratorium eller værksted, må du gerne spørge. Studiemiljøet hører til hos studievejledningen.
directory-student-contact = { $role }: { $name }
directory-then-day = Sådan var det { $day }.
directory-then-period = Fra { $start } til { $end }:
directory-then-before = De tidligere, den seneste først:
directory-then-coming = Den næste:
directory-organisation = Arbejdsmiljøorganisationen (AMO) i { $unit }
directory-groups =
    { $number ->
        [0] { $unit } har ingen arbejdsmiljøgrupper
        [one] { $unit } har én arbejdsmiljøgruppe
       *[other] { $unit } har { $number } arbejdsmiljøgrupper
    }
directory-whole-unit = For hele enheden
directory-nobody-at-all = Jeg kender ingen her endnu. Spørg arbejdsmiljøsekretariatet.
directory-terms = Valgperioder
directory-terms-first =
    { $number ->
        [one] Perioden udløber { $end }
       *[other] Den første af { $number } perioder udløber { $end }
    }
directory-term-ends = Valgperioden udløber { $end }.
directory-term-open = Jeg kender ingen slutdato.
directory-ending =
    { $number ->
        [0] Jeg kender ingen i rollen { $role }, hvis periode udløber senest { $day }
        [one] { $role }: én periode udløber senest { $day }
       *[other] { $role }: { $number } perioder udløber senest { $day }
    }
directory-terms-nobody = Jeg fandt ingen ved navn ”{ $wanted }” med en rolle i arbejdsmiljøet. Skriv hele navnet.
directory-yes = Ja, det passer:
directory-still = Jo, efter det, jeg ved, stadig:
directory-no = Nej, ikke efter det, jeg ved. Jeg kender:
directory-a-bot = Nej, jeg er en bot
directory-a-bot-how = Jeg har ingen rolle i arbejdsmiljøet, men jeg kan finde dem, der har. Spørg fx ”hvem er AMR i min enhed?”
directory-nobody-called = Det kender jeg ikke
directory-nobody-called-how = Jeg finder hverken en person eller en rolle i arbejdsmiljøet, der hedder ”{ $wanted }”. Jeg kender AMR, suppleanter, ledere, AMK, TR, FVA-ledere, LSU og studenterrepræsentanter.
directory-many-called = Der er flere, der hedder { $name }. Skriv hele navnet.
directory-in-building = I bygning { $number }: { $units }
directory-amr-of = AMR i { $unit }
directory-lacking =
    { $number ->
        [one] Ét sted mangler { $role }
       *[other] { $number } steder mangler { $role }
    }
directory-lacking-area = { $unit }, { $area }
directory-lacking-more = Og { $number } til.
directory-lacking-none = Jeg kender ingen steder, der mangler { $role }.
directory-lacking-over =
    { $number ->
        [one] Ét sted er valgperioden udløbet, og jeg kender ingen efterfølger:
       *[other] { $number } steder er valgperioden udløbet, og jeg kender ingen efterfølger:
    }
directory-held = { $role }: { $people ->
        [one] én person
       *[other] { $people } personer
    } i { $number ->
        [one] én enhed
       *[other] { $number } enheder
    }
directory-held-running =
    { $number ->
        [one] Én af dem er valgt lige nu.
       *[other] { $number } af dem er valgt lige nu.
    }
directory-held-over =
    { $number ->
        [one] Hos én af dem er perioden udløbet, og jeg kender ingen efterfølger.
       *[other] Hos { $number } af dem er perioden udløbet, og jeg kender ingen efterfølger.
    }
directory-speakers =
    { $number ->
        [one] Jeg fandt én i rollen { $role }, der passer
       *[other] Jeg fandt { $number } i rollen { $role }, der passer
    }
directory-speakers-none = Jeg kender ingen { $role }, der passer.
directory-whose = Hvor arbejder vedkommende? Skriv enhedens navn eller bygningens nummer, så finder jeg { $role }.
directory-no-role = Du står ikke med en rolle i arbejdsmiljøet. Er det forkert, så sig det til enhedens AMK.
directory-no-secretariat = Arbejdsmiljøsekretariatet er ikke lagt ind endnu. Spørg enhedens AMK.
directory-other-group = En anden gruppe
directory-other-language = In English
reach-first-line = Hej, har du tid til at tale med mig?
reach-both-leader = Skriv til AMR og leder
reach-both-tr = Skriv til AMR og TR
reach-chat = Skriv til { $name }
reach-chat-alone = Skriv i Teams
directory-which = Hvilken enhed mener du?
directory-which-how = Jeg er ikke sikker på, hvor ”{ $wanted }” er. Vælg enheden:
directory-closed = { $old } er nedlagt; nu er det { $new }.
directory-closed-choose = { $old } er nedlagt. Vælg den enhed, du mener, eller skriv navnet på en anden:
directory-mine = Hvilken enhed hører du til?
directory-mine-how = Det kan jeg ikke se. Vælg din enhed, så husker jeg den til næste gang.
directory-mine-another = En anden enhed
directory-mine-label = Din enhed
directory-mine-hint = fx DTU Kemi eller bygning 206
directory-mine-tap = Det er min enhed
directory-empty = Der er ikke lagt nogen enheder ind endnu. Spørg arbejdsmiljøsekretariatet.
unit-missing = Vælg din enhed på listen, og tryk så igen.
directory-remembered = Jeg husker, at du hører til { $unit }.
directory-unknown = Den enhed kender jeg ikke
directory-unknown-how = Jeg fandt ingen enhed, der passer til ”{ $wanted }”. Skriv hele navnet eller bygningens nummer.

## Omsorg

safety-call = Ring 112
safety-call-how = Er nogen i fare, så ring nu, og advar dem, der er tæt på. Jeg er en robot og kan ikke tilkalde hjælp.
safety-call-summary = Ring 112. Er nogen i fare, så ring nu.
safety-call-tap = Ring til 112
safety-life = Har du tanker om ikke at ville leve, så tal med nogen nu. Livslinien har åbent på 70 201 201.
safety-life-tap = Ring til Livslinien
safety-title = Det lyder alvorligt
safety-not-kept = Jeg gemmer ikke det, du skriver (selve Teams-chatten følger DTU's regler).
safety-trust = Tal med en, du har tillid til. Det kan være en kollega, din AMR, din TR eller din leder.
safety-hr = Er det svært at tage op der, hvor du er, så kan du gå til Koncern HR eller til enhedens AMK.
safety-counselling = Du kan også få psykologisk rådgivning. Koncern HR eller din leder kan sige, hvordan.
safety-not-anonymous = Den, du taler med, kan have pligt til at handle. Derfor kan jeg ikke love, at du kan være anonym.
safety-danger = Ved akut fare: ring 112.
safety-summary = Tal med en, du har tillid til. Ved akut fare: ring 112.
safety-alone = Det tager vi bedst uden tilhørere. Skriv til mig i en chat, hvor kun du og jeg er, så viser jeg, hvem man kan tale med.
safety-alone-tap = Skriv til mig alene
safety-send-again = Mit svar kom ikke frem, og jeg har ikke gemt det, du skrev. Skriv det gerne til mig igen.
whom-title = Start med din AMR
whom-how = AMR er valgt til at tage sig af arbejdsmiljøet hos jer. Din leder kan gøre noget ved det, og AMK ved, hvem der ellers kan hjælpe.
hurt-title = Sig det til din AMR
hurt-how = Din AMR og din leder kan gøre noget ved det, og de sørger for, at en skade bliver anmeldt.
hurt-serious = Er det alvorligt, så ring 112.
held-title = Skal andre læse det her?
held-nothing-kept = Det lyder som noget privat. Jeg har hverken gemt eller sendt det endnu.
held-readers = { $count ->
    [one] Sender du det, kan 1 person i { $network } læse det.
   *[other] Sender du det, kan { $count } personer i { $network } læse det.
}
held-somebody-reads = Sender du det, bliver det gemt, og dem, det er til, kan læse det.
held-talk = Vil du hellere tale med nogen om det?
held-trust = Tal med en, du har tillid til: en kollega, din AMR, din TR eller din leder.
held-words = Det, du skrev
held-reword = Send det rettede
held-anyway = Send det alligevel
held-again = Vil du have det med alligevel, så send det igen inden for ti minutter.

## Ordliste

glossary-number =
    { $number ->
        [one] Jeg kan forklare ét ord
       *[other] Jeg kan forklare { $number } ord
    }
glossary-show = Vis, hvad de betyder
glossary-how = Skriv fx ”forklar KAMU” for at se ét ord.
glossary-heading = { $word }
term-amo = Arbejdsmiljøorganisationen: arbejdsmiljøgrupperne, der tager sig af det daglige, og arbejdsmiljøudvalget, der tager sig af det overordnede.
term-amg = Arbejdsmiljøgruppen: en udpeget leder og en valgt AMR, tit med suppleant. Enhedens grupper dækker tilsammen alle medarbejdere.
term-amu = Arbejdsmiljøudvalget i en enhed. Enhedens øverste leder er formand, og ledere og AMR'er fra grupperne sidder med.
term-amr = Arbejdsmiljørepræsentanten: valgt af kollegerne i sit område til at tage sig af arbejdsmiljøet, både det fysiske og det psykiske. Man behøver ikke at være i fagforening.
term-amk = Arbejdsmiljøkoordinatoren: udpeget af ledelsen, én i hver enhed, til at hjælpe med at strukturere og koordinere arbejdsmiljøarbejdet.
term-network = Alle enheders AMK'er. Netværket holder fire møder om året og har forbindelse til KAMU.
term-leader = Den leder, der er udpeget til at sidde i arbejdsmiljøgruppen sammen med AMR.
term-kamu = Koncern-Arbejdsmiljøudvalget: det øverste i arbejdsmiljøorganisationen. Det ejer den årlige handleplan og mødes hvert kvartal.
term-hsu = Hovedsamarbejdsudvalget: det øverste udvalg for samarbejdet mellem ledelse og medarbejdere.
term-lsu = Det lokale samarbejdsudvalg i en enhed, hvor ledelse og tillidsrepræsentanter mødes.
term-tr = Tillidsrepræsentanten: valgt af fagforeningens medlemmer og forhandler om løn og vilkår. En TR er ikke det samme som en AMR.
term-fva = Forum for viceinstitutdirektører og administrationschefer: et netværk for ledere uden suppleanter og uden beslutningskompetence.
term-apv = Arbejdspladsvurderingen: en skriftlig kortlægning af arbejdsmiljøet med en handleplan. Loven kræver den.
term-trivselsdialog = Den dialog om trivsel, som hver enhed holder mindst hvert andet år. Den er den psykiske APV.
term-amd = Den årlige arbejdsmiljødrøftelse: Enheden ser på, om målene blev nået, og sætter mål for det næste år.
term-safetynet = DTU's system til hændelser, handleplaner og APV. Jeg erstatter det ikke.
term-proximity = Nærhedsprincippet: Alle skal kunne nå deres AMR i arbejdstiden. Det afgør, hvor mange grupper en enhed har, og arbejdsgiveren skal kunne dokumentere det.
term-plan = Planen over arbejdsmiljøorganisationen og dens medlemmer. Arbejdsgiveren skal lave den, og medarbejderne skal kende den.
term-lti = Lost time injury: en ulykke med fravær.
term-ltif = Lost time injury frequency: antal ulykker med fravær gange en million, delt med antal arbejdstimer. Nogle lande bruger 200.000 i stedet, så de tal kan ikke sammenlignes.
term-lone-work = Arbejde, hvor man er alene. Er der særlig fare, skal den imødegås; kan den ikke det, må man ikke arbejde alene.
term-offensive = Krænkende adfærd er fx mobning og chikane. Tal med en, du har tillid til: en kollega, din AMR, din TR eller din leder.
term-line = Den ubrudte linje fra direktionen ud til den enkelte leder.
term-feedback = At det, som netværket beslutter, når ledelsen, og at svaret kommer tilbage.
term-cas = Campus Service. Dens afdeling for arbejdsmiljø og beredskab står for det fysiske arbejdsmiljø.
term-hr = Den fælles HR-afdeling. Den står for det psykiske arbejdsmiljø.
term-sek = Det fælles sekretariat for arbejdsmiljø: Campus Service og Koncern HR sammen.
term-vive = Det nationale forsknings- og analysecenter for velfærd.
term-dei = Diversitet, lighed og inklusion.
term-moment = Et kort indslag først på mødet med tal og ét budskab om sikkerhed.
term-newsletter = Sekretariatets nyhedsbrev, som skal sendes videre i enheden.
term-gross-list = En lang liste over emner, som ingen har bundet sig til endnu.
term-action-plan = Planen for, hvad der skal gøres for arbejdsmiljøet, af hvem og hvornår.

## Dagsorden

agenda-title = Dagsorden
agenda-of = Dagsorden { $day }
agenda-in-short = Dagsorden { $day }: { $size }
agenda-hours = Kl. { $start }–{ $end }
agenda-not-approved = Dagsordenen skal ingen godkende
agenda-not-approved-how = Den er åben, til mødet begynder: alle kan foreslå og støtte punkter, og værterne parkerer dem, der ikke er tid til. Vil I have et ja fra alle, så skriv ”start stille godkendelse: dagsordenen”. Den er godkendt, når ingen har sagt fra inden fristen.
agenda-show = Vis dagsordenen
agenda-open = Åbn punkt { $number }
agenda-wanted = vigtigt for { $number }
agenda-urgent = haster
agenda-rest =
    { $number ->
        [one] Vis ét punkt til
       *[other] Vis { $number } punkter til
    }
agenda-start = Fra begyndelsen
agenda-back-tap = Tilbage til dagsordenen
agenda-size =
    { $items ->
        [0] Ingen punkter endnu. Skriv ”foreslå punkt: …”, så er I i gang.
        [one] 1 punkt, { $minutes } min. i alt
       *[other] { $items } punkter, { $minutes } min. i alt
    }
agenda-no-meeting = Der er ikke planlagt noget møde endnu.
agenda-waiting =
    { $items ->
        [0] Ingen forslag venter. Skriv ”foreslå punkt: …”, så kommer det med på det første møde.
        [one] Ét forslag venter på det første møde.
       *[other] { $items } forslag venter på det første møde.
    }
item-type-orientation = Orientering
item-type-discussion = Drøftelse
item-type-decision = Beslutning
item-type-kamu-input = Input til KAMU
item-type-attention = Opmærksomhedspunkt
item-type-exchange = Erfaringsudveksling
item-type-safety-moment = Safety moment
item-type-any-other = Eventuelt
item-kind-and-minutes = { $kind }, { $minutes } min.
item-kind-only-in = { $kind } { $only }
only-in-danish = (kun på dansk)
only-in-english = (kun på engelsk)
item-number = Punkt { $number }
item-headline = { $number }. { $title }
item-summary = Punkt: { $title }
item-presented-by = Oplæg: { $names }
item-proposed-by = Foreslået af { $name }
item-wanted = Ønsket udbytte: { $words }
item-preparation = Forberedelse: { $words }
item-postponed =
    { $times ->
        [one] Udsat én gang
       *[other] Udsat { $times } gange
    }
item-postponed-because = { $postponed }: { $reason }
item-urgent =
    { $number ->
        [one] Haster: 1 siger, at det ikke kan vente
       *[other] Haster: { $number } siger, at det ikke kan vente
    }
item-link = Bilag { $number }
outcome-decision = Beslutning
outcome-agreement = Aftale
outcome-input = Input
outcome-no-conclusion = Ingen konklusion
item-closed-with = { $outcome }: { $words }
item-closed-as = Afsluttet: { $outcome }
item-part = { $mark }) { $words }
item-part-presented-by = { $mark }) { $words } ({ $names })
item-attachment = { $label }: { $title }
item-support-tap =
    { $number ->
        [0] Vigtigt for mig
       *[other] Vigtigt for mig · { $number }
    }
item-undo-tap = Jeg fortryder
item-post-tap = Slå punktet op i kanalen
item-posted = Punktet er på vej til kanalen: { $title }
item-several =
    { $number ->
        [one] Det har jeg gjort til ét punkt.
       *[other] Det har jeg gjort til { $number } punkter.
    }
item-for-meeting = På dagsordenen til mødet { $day }
item-proposer = ”{ $title }” er foreslået af { $name }.
item-proposer-unknown = Der står ikke, hvem der har foreslået ”{ $title }”.
item-handle-tap = Mere om punktet
item-handle-what = Hvad vil du gøre med punktet?
item-back-tap = Tilbage til punktet
item-hurry-tap = Det haster
item-no-hurry-tap = Det haster ikke alligevel
item-edit-tap = Ret punktet
item-withdraw-tap = Træk punktet tilbage
item-up-tap = Ryk op
item-down-tap = Ryk ned
item-ask-all = Spørg alle inden mødet
item-vote-tap = Start afstemning
item-place = Nummer { $place } af { $all } på dagsordenen
item-park-tap = Parkér til næste møde
item-park-why = Hvorfor parkeres det?
item-park-why-hint = fx Vi når det ikke på dette møde
item-parked = Parkeret til næste møde: { $title }
item-parked-because = { $by } har parkeret dit punkt ”{ $title }” til næste møde: { $reason }
item-places-changed = ”{ $title }” er nu nummer { $place } på dagsordenen, og ”{ $other }” står i dets sted.
item-of-another-meeting = ”{ $title }” står ikke på den samme dagsorden, så de to kan ikke bytte plads.
item-withdrawn = Punktet er trukket tilbage: { $title }
item-over = Dagsordenen er { $minutes } min. for lang
item-over-how = Mødet varer { $length } min. uden pausen, punkterne { $sum } min. Forkort et punkt, eller parkér et: tryk på det i dagsordenen, og så Mere om punktet.
item-over-waits = Dagsordenen er { $minutes } min. for lang: { $when }. Parkér eller forkort et punkt.
item-over-button = Dagsordenen { $day }
item-over-room = Møde { $when }
item-supported-by-you = Du er talt med.
gone-title = Det er trukket tilbage
gone-told = { $name } har trukket ”{ $what }” tilbage
reworded-title = Ordene er ændret
reworded-told = { $name } har ændret ”{ $before }” til ”{ $after }”.
reworded-backing = Du stod bag de tidligere ord, så du er ikke talt med længere. Står du også bag de nye, kan du sige det igen.
reworded-remark = Din bemærkning gjaldt de tidligere ord. Den står der stadig.
reworded-yours = Det er dit, og du er stadig den, der har givet det. Er det ikke det, du mener, så ret det igen.
reworded-look = Se det nu
merged-title = To er blevet til én
merged-told = { $name } har samlet ”{ $gone }” med et andet forslag. Nu hedder det: { $whole }
merged-backing = Svar og støtte følger med, og begge forslags ord står der stadig.
item-waits = Venter på, at næste møde bliver planlagt.
item-form-title = Foreslå et punkt
item-form-how = Punktet kommer på dagsordenen for næste møde og bliver slået op i kanalen.
item-form-what = Hvad drejer det sig om?
item-form-what-hint = fx alenearbejde – status
item-form-minutes = Hvor mange minutter?
item-form-minutes-hint = fx 15
item-form-title-da = Titel på dansk
item-form-title-en = Titel på engelsk
item-form-title-hint = Begge sprog er bedst, ét er nok
item-form-kind = Hvad slags punkt er det?
item-form-presenters = Hvem holder oplægget?
item-form-presenters-hint = fx Bo Madsen og Ida Winther
item-form-wanted = Hvad skal vi have ud af det?
item-form-wanted-hint = fx En aftale om, hvem der skriver
item-form-preparation = Hvad skal vi forberede?
item-form-preparation-hint = fx Tal med din FVA-leder
item-form-link = Link til et bilag
item-form-link-hint = Kopiér det fra Teams eller SharePoint
item-form-save = Gem punktet
item-form-propose = Foreslå punkt
item-without-title = Jeg mangler at vide, hvad punktet drejer sig om. Skriv fx ”foreslå punkt: alenearbejde, 15 min”.
item-title-too-long = Punktet er for langt: højst { $most } tegn. Skriv det kortere, og uddyb det på mødet.
item-minutes = Et punkt kan vare fra 1 til { $most } minutter. Skriv fx 15, og prøv igen.
item-not-a-link = Et bilag er et https-link. Kopiér det fra Teams eller SharePoint, og prøv igen.
item-is-over = Punktet er afsluttet eller trukket tilbage. Skriv ”vis dagsordenen” for at se, hvor I er.
item-not-yours = Det kan kun den, der foreslog punktet, og mødets værter gøre. Skriv til dem, så hjælper de.
item-park-without-reason = Skriv kort, hvorfor punktet bliver parkeret. Den, der foreslog det, får grunden at vide.
item-unknown = Jeg fandt ikke det punkt. Skriv dets nummer eller nogle ord af titlen, eller tryk på Mere på punktets kort.
which-item = Hvilket punkt mener du?
item-not-merged = Jeg slår ikke punkter sammen
item-with-itself = Det er ét og samme punkt: { $title }
item-not-merged-how = De kan være fra hver sin forslagsstiller. Ret titlen på det ene, så det dækker begge, og træk det andet tilbage.
item-to-handle = Punktet ”{ $title }”
item-outcome-without-words = Skriv en sætning om, hvad I kom frem til, og tryk igen.
voice-tap-homework = Jeg har forberedt mig
voice-tap-question = Stil et spørgsmål
voice-tap-experience = Del en erfaring
voice-tap-ours = Også hos os
voice-how-homework = Skriv gerne kort, hvad du fik ud af det. Det står på punktet, når I mødes.
voice-how-question = Den, der holder oplægget, ser spørgsmålet på punktet.
voice-how-experience = Erfaringen står på punktet med dit navn.
voice-how-ours = Så kan netværket se, at det ikke kun gælder ét sted.
voice-label-homework = Hvad fik du ud af det?
voice-label-question = Dit spørgsmål
voice-label-experience = Din erfaring
voice-label-ours = Hvordan er det hos jer?
voice-hint = En sætning eller to
voice-give-homework = Gem forberedelsen
voice-give-question = Send spørgsmålet
voice-give-experience = Gem erfaringen
voice-give-ours = Sig, at det også gælder hos os
voice-thanks = Tak, nu står det på punktet.
voice-by = { $name }: { $words }
voice-without-words = Skriv det, du vil sige, og tryk igen.
voices-homework =
    { $number ->
        [one] Én har forberedt sig.
       *[other] { $number } har forberedt sig.
    }
voices-question =
    { $number ->
        [one] Ét spørgsmål er stillet.
       *[other] { $number } spørgsmål er stillet.
    }
voices-experience =
    { $number ->
        [one] Én deler en erfaring.
       *[other] { $number } deler en erfaring.
    }
voices-ours =
    { $number ->
        [one] Én siger: også hos os.
       *[other] { $number } siger: også hos os.
    }
homework-waiting = Forbered dig til punktet ”{ $title }”: { $words }
homework-button = Forbered ”{ $title }”
ltif-tap = Skriv tallene
ltif-save = Gem tallene
ltif-saved = Tak, tallene står nu på punktet.
ltif-frequency = LTIF: { $frequency }
ltif-counts = { $injuries ->
        [one] { $injuries } ulykke
       *[other] { $injuries } ulykker
    } med fravær på { $hours } arbejdstimer
ltif-last = Samme periode sidste år: { $last }
ltif-earlier = Mødet { $day }: { $frequency }
ltif-definition = LTIF er antallet af ulykker med fravær ud over dagen for ulykken pr. million arbejdstimer.
ltif-causes = Hyppigste årsager: { $causes }
ltif-injuries-label = Ulykker med fravær i år
ltif-injuries-hint = fx 9
ltif-hours-label = Arbejdstimer i samme periode
ltif-hours-hint = fx 8.900.000
ltif-last-injuries-label = Ulykker med fravær, samme periode sidste år
ltif-last-injuries-hint = Kan stå tomt
ltif-last-hours-label = Arbejdstimer, samme periode sidste år
ltif-last-hours-hint = Kan stå tomt
ltif-causes-label = Hyppigste årsager
ltif-causes-hint = fx Fald i niveau og mellem niveauer
ltif-message-label = Det ene budskab
ltif-message-hint = fx Hold fast i gelænderet
ltif-period-label = Hvilke måneder?
ltif-what = Hvad er LTIF?
ltif-period-hint = fx januar–september
ltif-ask-all = Bed alle enheder om det
ltif-none = Der er ingen tal for ulykker endnu
ltif-how = Værterne og sekretariatet skriver fx ”safety moment: 7 ulykker, 6,67 mio. timer, januar–august”. Så står tallene her og på dagsordenens punkt.
ltif-before = Udviklingen
ltif-row = { $period }: { $frequency } ({ $injuries ->
        [one] { $injuries } ulykke
       *[other] { $injuries } ulykker
    })
ltif-row-open = { $period }: { $injuries ->
        [one] { $injuries } ulykke
       *[other] { $injuries } ulykker
    }, timer mangler
ltif-injuries-alone = { $injuries ->
        [one] { $injuries } ulykke med fravær
       *[other] { $injuries } ulykker med fravær
    }
ltif-hours-lack = Timerne mangler, så der er ingen LTIF endnu for { $period }. Skriv ulykker, timer og måneder sammen, fx ”safety moment: 7 ulykker, 6,67 mio. timer, januar–august”.
ltif-compared-same = Som for { $period }: { $last }
ltif-compared-fewer = For { $period } var den { $last }, så den er faldet med { $change }.
ltif-compared-more = For { $period } var den { $last }, så den er steget med { $change }.
ltif-small = Små tal: Én ulykke mere ville give { $frequency }.
ltif-period = { $starts } til { $ends }
ltif-sure = Er det rigtigt: { $counts }?
ltif-sure-period = For { $period }
ltif-sure-yes = Ja, gem dem
ltif-unclear = Skriv først antallet af ulykker med fravær og så arbejdstimerne, fx 9 ulykker og 8.900.000 timer. Timerne kan ikke være 0.
ltif-wrong-basis = LTIF regnes altid pr. million arbejdstimer, så jeg har ikke regnet på et andet grundlag. Skriv ulykkerne og alle arbejdstimerne, fx 9 ulykker og 8.900.000 timer.
moments-free = Ingen har taget safety moment { $day } endnu
moments-held = { $name } har safety moment { $day }
moments-yours = Du har safety moment { $day }
moments-your-turn = Det er din tur til safety moment { $day }
moments-what = Ti minutter om én ting, som en enhed har lært. De, der har taget det færrest gange, står først.
moments-how = Fortæl om én ting, I har lært hjemme hos jer. Skriv gerne, hvad det bliver: ”jeg tager safety moment: fald på trapper”.
moments-next = { $name } står for tur ({ $times ->
    [0] har ikke taget det endnu
    [one] har taget det én gang
   *[other] har taget det { $times } gange
})
moments-you-next = Du står for tur ({ $times ->
    [0] har ikke taget det endnu
    [one] har taget det én gang
   *[other] har taget det { $times } gange
})
moments-then = Derefter { $name } ({ $times ->
    [0] har ikke taget det endnu
    [one] har taget det én gang
   *[other] har taget det { $times } gange
})
moments-you-then = Derefter du ({ $times ->
    [0] har ikke taget det endnu
    [one] har taget det én gang
   *[other] har taget det { $times } gange
})
moments-had = { $name } havde safety moment { $day }
moments-nobody-had = Ingen havde safety moment { $day }
moments-off = Mødet { $day } er aflyst, og dets safety moment med det
moments-take = Jeg tager det
moments-pass = Ikke denne gang
moments-give-back = Giv det videre
moments-earlier = Tidligere safety moments
moments-open = Safety moment { $day }
moments-moved = Mødet holdes nu { $day }. Vil du have safety moment der?
moments-taken = { $name } har allerede safety moment { $day }. Vil du have det ved et andet møde, så skriv dagen, fx ”jeg tager safety moment 9. februar”.
moments-none = Der er ikke holdt noget safety moment endnu
moments-none-about = Jeg finder intet safety moment om ”{ $words }”
moments-number = { $number ->
    [one] Ét safety moment
   *[other] { $number } safety moments
}
collect-title = Hvad skal på dagsordenen { $day }?
collect-how = Skriv ”foreslå punkt: …” med minutter, eller brug knappen. Én linje er nok.
collect-propose = Foreslå punkt


## Gæster

item-guests =
    { $number ->
        [one] Gæst: { $names }
       *[other] Gæster: { $names }
    }
guest-tap = Gæster
guest-how = En vært inviterer en gæst til et punkt: Skriv ”inviter … til punkt …” med navn eller arbejdsmail, eller tryk Mere og Gæster på punktets kort.
guest-how-and-who = Til næste møde kommer { $names } som gæst. Skal der flere med, så skriv ”inviter … til punkt …”.
guest-form = Gæster til punktet
guest-form-how = Gæsten får besked om dette punkt og ser intet andet fra mødet.
guest-who = Hvem inviterer I?
guest-who-hint = Navn eller arbejdsmail
guest-what-for = Hvad håber I, at gæsten bidrager med?
guest-what-for-hint = fx fortæl i ti minutter, hvordan I gør
guest-invite = Invitér
guest-already = Inviteret
guest-withdraw = Træk invitationen tilbage
guest-invited = { $name } er inviteret til punktet ”{ $title }”.
guest-not-reached = Jeg kan ikke selv skrive til { $name } lige nu. Send teksten herunder videre. Når gæsten skriver til mig, kommer resten fra mig.
guest-text = Hej! { $network } vil gerne have dig med til punktet ”{ $title }”.
guest-withdrawn = Invitationen af { $name } til ”{ $title }” er trukket tilbage.
guest-invited-you = Du er inviteret
guest-put-off = Dit punkt er udsat
guest-changed = Dit punkt har fået en ny plads
guest-in-network = Som gæst hos { $network }
guest-about = { $day }, cirka kl. { $start }{ $minutes ->
        [0] {""}
       *[other] {" "}({ $minutes } min.)
    }
guest-within = { $day }, mellem kl. { $start } og { $end }
guest-no-date = Du får besked, når der er en ny dato.
guest-purpose = Det håber værterne: { $words }
guest-summary = Du er inviteret til punktet ”{ $title }”
guest-no-more = Du behøver ikke at komme alligevel: Punktet ”{ $title }” er taget af, eller invitationen er trukket tilbage. Tak, fordi du ville.
guest-thanks = Tak for din hjælp
guest-thanks-from = Med hilsen fra { $network }
guest-unknown = Jeg kender ingen, der hedder ”{ $name }”. Skriv arbejdsmailen i stedet.
guest-nobody-named = Skriv, hvem du vil invitere: et navn eller en arbejdsmail.
guest-without-mail = Jeg kender ikke nogen arbejdsmail til ”{ $name }”. Skriv mailen i stedet.
guest-not-invited = Den gæst er ikke inviteret. Tryk på Gæster på punktet for at se, hvem der er.
guests-too-many = Der er plads til { $most } gæster på et punkt.

## Møder og værter

meeting-when = { $day } kl. { $start }–{ $end }
meeting-planned = Mødet er planlagt
meeting-no-date = Jeg mangler datoen. Skriv fx ”planlæg møde 8. december kl. 12-15.30 i lokale S04”.
meeting-no-such-date = Den dato findes ikke i kalenderen. Skriv den igen, fx 8. december eller tirsdag i uge 50.
meeting-not-so-soon = Den dato er der først { $day }. Mener du den, så skriv årstallet med.
meeting-closed-day = Den dag er en helligdag eller en lukkedag. Vælg en anden dag.
meeting-no-time = Jeg mangler klokkeslættet. Skriv fx ”planlæg møde 8. december kl. 12-15.30”.
meeting-no-end = Jeg mangler, hvornår mødet slutter. Skriv fx ”kl. 12-15.30”.
meeting-end-before-start = Mødet slutter, før det begynder. Skriv tiderne igen, fx ”kl. 12-15.30”.
meeting-past = Det tidspunkt er allerede gået. Skriv en dato, der ligger ude i fremtiden, og årstallet med, hvis det er næste år.
meeting-weekday-differs = Ugedagen og datoen passer ikke sammen: Datoen er { $day }. Hvilken dag mener du?
meeting-week-differs = Ugen og datoen passer ikke sammen: Datoen er { $day }. Hvilken dag mener du?
meeting-two-days = Jeg læser to forskellige dage. Hvilken af dem mener du?
meeting-by-night = Er det om natten? Skriv tiden med 24 timer, fx kl. 14-15.30.
meeting-unread = Jeg forstod ikke hele sætningen, så jeg har ikke gjort noget. Skriv kun dag, tid og sted, fx 8. december kl. 12-15.30 i lokale S04.
meeting-plan-title = Planlæg et møde
meeting-plan-how = Mødet kommer i kanalen med sine værter, når du trykker.
meeting-plan-day = Hvilken dag?
meeting-plan-day-hint = fx 8. december eller tirsdag i uge 50
meeting-plan-hours = Fra hvornår til hvornår?
meeting-plan-hours-hint = fx 12-15.30
meeting-plan-place = Hvor?
meeting-plan-place-hint = fx lokale S04 eller online
meeting-plan-tap = Planlæg mødet
meeting-is-over = Det møde er slut. Skriv ”vis møderne” for at se, hvad der er planlagt.
meeting-was-cancelled = Det møde er aflyst. Skriv ”vis møderne” for at se, hvad der er planlagt.
meeting-has-ended = Mødet er slut; det sluttede { $at }.
meeting-not-under-way = Mødet er ikke i gang. En vært starter det, når I begynder.
meeting-none-held = Der er ikke holdt noget møde endnu.
meeting-is-under-way = Mødet er i gang, så det kan hverken flyttes eller aflyses. Skriv ”slut mødet”, når det er slut.
running-start-tap = Start mødet
running-not-today = Mødet er ikke i dag
running-not-today-how = Starter jeg det nu, begynder uret på første punkt at gå.
running-start-anyway = Start det alligevel
running-begun = Mødet { $when } er i gang. Værterne har forløbet i deres chat med mig.
running-title = Mødet er i gang
running-to-come = Mødet er ikke begyndt
running-clock = Klokken er { $now }. Mødet slutter { $end }: { $left } min. tilbage, og punkterne tager { $needed } min.
running-clock-early = Klokken er { $now }, og punkterne tager { $needed } min. Mødet var planlagt til { $day }.
running-done = Afsluttet: { $done } af { $all }
running-used = { $used } af { $all } min. er gået.
running-used-free = { $used } min. er gået.
running-silent-item = Mangler at byde ind: { $number }
running-silent-votes = Mangler at stemme: { $number }
running-words = Hvad kom I frem til?
running-words-hint = Én sætning
running-next = Derefter: { $title }
running-choose = Et andet punkt
running-go = Gå til punktet
running-refresh = Opdatér
running-all-done = Alle punkter er afsluttet.
running-no-items = Der er ingen punkter
running-summary = Mødet er i gang: { $item }
running-finish = Slut mødet
running-start-sure = Skal mødet begynde nu?
running-start-what =
    { $items ->
        [0] Der er ingen punkter på dagsordenen. Værterne får forløbet i deres chat med mig.
        [one] Uret går i gang for det ene punkt, og værterne får forløbet i deres chat med mig.
       *[other] Uret går i gang for det første af { $items } punkter, og værterne får forløbet i deres chat med mig.
    }
running-start-yes = Ja, begynd
running-stop-sure = Skal mødet slutte nu?
running-stop-left =
    { $items ->
        [0] Alle punkter er afsluttet.
        [one] Ét punkt er ikke afsluttet. Det går videre til det næste møde.
       *[other] { $items } punkter er ikke afsluttet. De går videre til det næste møde.
    }
running-stop-told = Kanalen ({ $network }) får at vide, hvad der kom ud af mødet. Det kan ikke åbnes igen.
running-stop-yes = Ja, slut mødet
running-finished-now = Du har afsluttet mødet.
running-finished = Tak for et godt møde
running-attended = Hvem var der?
running-attended-how = Værterne og dem, der havde sagt, at de kom, er valgt. Ret det til, og gem.
running-attended-save = Gem, hvem der var der
running-attended-saved =
    { $number ->
        [one] Gemt: Én var der.
       *[other] Gemt: { $number } var der.
    }
running-planned =
    { $items ->
        [0] Der er ingen punkter på dagsordenen endnu.
        [one] Planlagt: ét punkt, { $needed } min.
       *[other] Planlagt: { $items } punkter, { $needed } min.
    }
running-ended-by-itself =
    Mødet { $when } blev ikke afsluttet, så det regnes nu som slut. { $items ->
        [0] Ingen punkter gik videre.
        [one] Ét åbent punkt er gået videre til næste møde.
       *[other] { $items } åbne punkter er gået videre til næste møde.
    }
running-attended-of = Hvem var der { $day }?
item-not-reached = Ikke nået
item-not-finished = Begyndt, men ikke afsluttet
item-nobody-said = Ingen skrev, hvad der kom ud af det
since-title = Siden sidst
since-nothing = Mødet gav ingen beslutninger, aftaler eller input.
since-came =
    { $number ->
        [0] Mødet gav ingen beslutninger, aftaler eller input
        [one] Der kom én ting ud af mødet
       *[other] Der kom { $number } ting ud af mødet
    }
since-number = I registeret som { $number }
since-parked = Går videre til næste møde
since-parked-item =
    { $times ->
        [one] { $title } (udsat én gang)
       *[other] { $title } (udsat { $times } gange)
    }
since-forward = Tekst til min leder
since-forward-how = Fem linjer, som du kan kopiere og sende videre.
since-back = Tilbage
five-decisions = Besluttet { $when }: { $what }
five-agreements = Aftalt: { $what }
five-inputs = Input: { $what }
five-parked = Går videre: { $what }
five-next = Næste møde: { $when }
five-next-open = Næste møde er ikke planlagt endnu.
five-none = intet
five-more =
    { $number ->
        [one] én til
       *[other] { $number } til
    }
export-decisions = { $number ->
        [0] Der er ingen beslutninger endnu
        [one] Én beslutning som regneark
       *[other] { $number } beslutninger som regneark
    }
export-votes = { $number ->
        [0] Der har ikke været nogen afstemninger endnu
        [one] Én afstemning som regneark
       *[other] { $number } afstemninger som regneark
    }
export-inputs = { $number ->
        [0] Der er ingen input endnu
        [one] Ét input som regneark
       *[other] { $number } input som regneark
    }
export-agendas = { $number ->
        [0] Der er ingen punkter endnu
        [one] Ét punkt fra dagsordenerne som regneark
       *[other] { $number } punkter fra dagsordenerne som regneark
    }
export-hosts = { $number ->
        [0] Der er ingen møder endnu
        [one] Værterne for ét møde som regneark
       *[other] Værterne for { $number } møder som regneark
    }
export-rounds = { $number ->
        [0] Ingen har spurgt alle om noget endnu
        [one] Spørgerunderne som regneark med én linje
       *[other] Spørgerunderne som regneark med { $number } linjer
    }
export-pulses = { $number ->
        [0] Der har ikke været nogen puls endnu
        [one] Pulsen som regneark med én linje
       *[other] Pulsen som regneark med { $number } linjer
    }
export-figures = { $number ->
        [0] Der er ingen tal for ulykker endnu
        [one] Ulykkestal for én periode som regneark
       *[other] Ulykkestal for { $number } perioder som regneark
    }
export-consultations = { $number ->
        [0] Der har ikke været nogen høring endnu
        [one] Høringerne som regneark med én linje
       *[other] Høringerne som regneark med { $number } linjer
    }
export-groups = { $number ->
        [0] Der har ikke været nogen arbejdsgrupper endnu
        [one] Arbejdsgrupperne som regneark med én linje
       *[other] Arbejdsgrupperne som regneark med { $number } linjer
    }
archive-title = Arkiv { $year }
archive-what = Møder med værter, fremmøde og punkter, beslutninger, afstemninger, input med svar fra KAMU, spørgerunder, puls, høringer, arbejdsgrupper med milepæle, ulykkestal, pakker og temaer. Alle i netværket må se det, der står i det.
archive-no-address = Jeg har ingen adresse, hvor filen kan hentes. Den, der driver Stafet, kan skrive arkivet ud.
archive-nothing = Der var intet møde i { $year }, så der er intet arkiv.
archive-fetch-html = Hent som side
archive-fetch-docx = Hent som Word
archive-meetings = Møder
archive-decisions = Beslutninger
archive-votes = Afstemninger
archive-inputs = Input til handleplanen og svar
archive-rounds = Spørgsmål til alle
archive-pulses = Netværkets puls
archive-consultations = Høringer
archive-figures = Ulykker og LTIF
archive-groups = Arbejdsgrupper
archive-packs = Pakker til KAMU
archive-themes = Temaer
archive-none = Ingen.
archive-came = { $there } sagde ja, { $online } online, { $away } afbud
archive-attendance = Tilmelding
archive-was-there = Til stede
archive-state = Status
archive-pack-day = KAMU
archive-pack-version = Version
archive-pack-made = Lavet
archive-pack-signed = Underskrevet af
archive-theme-title = Tema
archive-theme-state = Status
archive-theme-outcome = Udbytte
review-kind = Året der gik
review-title = { $network } i { $year }
review-so-far = Sådan ser det ud indtil nu.
review-meetings =
    { $number ->
        [one] Møde holdt
       *[other] Møder holdt
    }
review-hosts = Værter: { $names }. Tak!
review-came =
    { $whole ->
        [one] { $part } af 1 svar var ja til at komme
       *[other] { $part } af { $whole } svar var ja til at komme
    }
review-decisions =
    { $number ->
        [one] Beslutning truffet
       *[other] Beslutninger truffet
    }
review-done =
    { $whole ->
        [one] { $part } af 1 opgave er udført
       *[other] { $part } af { $whole } opgaver er udført
    }
review-votes =
    { $number ->
        [one] Afstemning holdt
       *[other] Afstemninger holdt
    }
review-voted =
    { $whole ->
        [one] { $part } af 1 mulig stemme blev afgivet
       *[other] { $part } af { $whole } mulige stemmer blev afgivet
    }
review-inputs =
    { $number ->
        [one] Input til handleplanen
       *[other] Input til handleplanen
    }
review-answered =
    { $whole ->
        [one] KAMU har svaret på { $part } af 1 input
       *[other] KAMU har svaret på { $part } af { $whole } input
    }
review-became = { $outcome }: { $number }
review-themes =
    { $number ->
        [one] Tema taget op på et onlinemøde
       *[other] Temaer taget op på onlinemøder
    }
review-rounds =
    { $number ->
        [one] Spørgsmål stillet til alle
       *[other] Spørgsmål stillet til alle
    }
review-replies =
    { $number ->
        [one] 1 svar i alt
       *[other] { $number } svar i alt
    }
review-consultations =
    { $number ->
        [one] Tekst sendt i høring
       *[other] Tekster sendt i høring
    }
review-remarks =
    { $number ->
        [one] 1 bemærkning i alt
       *[other] { $number } bemærkninger i alt
    }
review-how = Se, hvordan de gik
review-how-title = Sådan gik afstemninger og spørgerunder i { $year }
review-how-more = { $number } mere står i regnearkene.
review-votes-sheet = Afstemningerne som regneark
review-rounds-sheet = Spørgerunderne som regneark
review-archive = Hent hele året
review-share = Vis det i kanalen
review-sure = Skal { $year } vises i kanalen?
review-sure-told = Alle i netværket ser kortet, som det står nu.
review-sure-yes = Vis det
review-shared = Nu kan alle se { $year } i kanalen.
review-nothing = Der blev ikke holdt noget møde i { $year }, så der er intet at se tilbage på.
export-how = Filen er, som det står nu, og linket virker i et døgn. Den, der har linket, kan hente filen.
export-copy = Kopiér linjerne, og gem dem som en CSV-fil. Excel åbner den.
export-fetch = Hent som CSV
export-fetch-book = Hent som Excel-regneark
export-open = Åben
export-held = Holdt
export-planned = Planlagt
export-cancelled = Aflyst
export-column-number = Nr.
export-column-decision = Beslutning
export-column-kind = Type
export-column-method = Hvordan
export-column-status = Status
export-column-day = Dato
export-column-text = Tekst
export-column-owner = Ansvarlig
export-column-due = Frist
export-column-supersedes = Afløser
export-column-question = Spørgsmål
export-column-by = Startet af
export-column-opened = Åbnet
export-column-closes = Lukket eller lukker
export-column-outcome = Udfald
export-column-answers = Svar
export-column-eligible = Stemmeberettigede
export-column-counts = Stillingen
export-column-title = Overskrift
export-column-why = Hvorfor
export-column-effect = Virkning
export-column-from = Fra
export-column-units = Enheder bag
export-column-given = Givet
export-column-committee = KAMU-møde
export-column-became = Svar fra KAMU
export-column-meeting = Møde
export-column-item = Punkt
export-column-presenters = Ved
export-column-minutes = Min.
export-column-support = Støtte
export-column-place = Sted
export-column-hosts = Værter
export-column-state = Status
export-column-asked = Spurgt
export-column-answered = Svarede
export-column-members = Af medlemmer
export-column-answer = Svar
export-column-name = Navn
export-column-statement = Udsagn
export-column-mean = Gennemsnit
export-column-spread = Spredning
export-column-change = Mere end sidst
export-column-group = Arbejdsgruppe
export-column-names = Med
export-column-milestone = Milepæl
export-column-reached = Nået
export-column-period = Periode
export-column-injuries = Ulykker med fravær
export-column-hours = Arbejdstimer
export-column-frequency = LTIF
export-column-causes = Årsager
export-column-message = Budskab
export-column-paragraph = Afsnit
export-column-remark = Bemærkning
export-column-verdict = Blev den imødekommet?
print-title = Til print
print-presented = { $line } v/ { $names }
print-how = Kopiér teksten. Den er skrevet i Markdown, som Word og Teams forstår.
print-label = Teksten
print-page = Åbn siden og print
print-when = Hvornår
print-place = Hvor
print-hosts = Værter
print-time = Kl.
print-item = Punkt
print-kind = Type
print-presenters = Ved
print-minutes = Min.
print-summary = Opsamling
classic-on = Klassisk tilstand er slået til: Efter hvert møde slår jeg en opsamling til print op.
classic-off = Klassisk tilstand er slået fra.
classic-sure-on = Skal klassisk tilstand slås til?
classic-sure-off = Skal klassisk tilstand slås fra?
classic-what-on = Efter hvert møde får alle i { $network } en opsamling til print i kanalen.
classic-what-off = Så får { $network } ikke længere en opsamling til print efter møderne.
classic-yes = Ja, gør det sådan
meeting-none = Der er ikke planlagt noget møde. Sekretariatet skriver fx ”planlæg møde 8. december kl. 12-15.30”.
meeting-none-but-cancelled = Mødet { $day } er aflyst, og der er ikke planlagt et andet. Skal det holdes alligevel, så skriv ”indkald mødet igen”.
meeting-is-planned = Der er allerede et møde på det tidspunkt, så jeg har ikke planlagt et til. Skriv ”vis møderne” for at se, hvad der er planlagt.
meeting-none-then = Der er ikke planlagt noget møde i den tid. Skriv ”vis møderne” for at se, hvad der er planlagt.
meeting-none-that-day = Der er ikke planlagt noget møde den dag. Skriv ”vis møderne” for at se, hvad der er planlagt.
meeting-beside = På samme tid er der allerede et møde: { $when }
meeting-plan-sure = Skal der være to møder på samme tid?
meeting-plan-yes = Ja, planlæg det
meeting-never-moved = Det næste møde er ikke blevet flyttet, så der er ikke noget at flytte det tilbage til.
meeting-same-time = Mødet ligger allerede på det tidspunkt, så jeg har ikke ændret noget og ikke sagt noget til nogen.
meeting-is-cancelled = Mødet er aflyst
meeting-is-held = Mødet er holdt
meeting-is-past = Mødet er slut
meeting-next = Næste møde er { $when }
meeting-then = Der er møde { $when }
meeting-was = Der var møde { $when }
meeting-theme = Tema: { $theme }
meeting-theme-by = Tema: { $theme }, faciliteret af { $leg }
meeting-join = Deltag i Teams
meeting-calendar = Føj til kalender
meeting-file = Hent kalenderfilen
meeting-file-how = Filen kan læses af alle kalendere. Flyttes mødet, så hent den igen: din kalender retter selv det, den har.
feed-title = Dine pligter i din kalender
feed-renewed = Her er en ny adresse. Den gamle virker ikke mere.
feed-what = Tilføj adressen i din kalender. Så står dine værtskaber, dine åbne afstemninger og det, du har taget på dig, i den, og den retter sig selv.
feed-how = I Outlook: Tilføj kalender, og så Abonner fra internettet.
feed-secret = Den, der har adressen, kan læse med. Den virker indtil { $until }, eller til du stopper den.
feed-file = Hent som fil
feed-renew = Ny adresse
feed-stop = Stop abonnementet
feed-stopped = Adressen virker ikke mere
feed-stopped-how = Fjern kalenderen i dit eget kalenderprogram. Skriv ”mit kalenderabonnement”, hvis du vil have en ny.
feed-only-between-us = Adressen er kun til dig. Skriv det i vores egen chat.
feed-no-address = Jeg har ingen adresse, som din kalender kan nå. Den, der driver Stafet, kan give den én.
feed-none = Du har intet kalenderabonnement.
feed-name = Stafet: mine pligter
feed-host = Vært: { $meeting }
feed-vote = Stem om: { $question }
feed-due = { $number } skal være gjort: { $title }
feed-of = { $network }
meeting-file-words = Svar på, om du kommer, i kanalen hos { $network }.
meeting-file-again = Ret i min kalender
meeting-file-gone = Fjern fra min kalender
meeting-outlook = Åbn i Outlook
handout-gone = Linket er for gammelt, eller filen findes ikke mere. Bed om den igen i chatten.
handout-later = Jeg kan ikke hente filen lige nu. Prøv igen om lidt.
file-of-network = Fil fra { $network }
file-fetch = Hent filen
meeting-more = Mere om mødet
meeting-hosts-can = Mødets værter og sekretariatet kan flytte det, aflyse det og se, hvem der kommer.
meeting-move-tap = Flyt mødet
meeting-move-label = Flyt mødet til
meeting-move-hint = fx tirsdag i uge 50 kl. 12-15.30
meeting-theme-tap = Gem tema og pause
meeting-theme-label = Mødets tema
meeting-leg-label = Hvem faciliterer temaet?
meeting-leg-hint = fx CAS AB eller Koncern HR
meeting-pause-label = Pause i minutter
meeting-pause-hint = fx 20
meeting-cancel-tap = Aflys mødet
meeting-move-ask = Hvornår skal mødet være i stedet?
meeting-cancel-another = Et andet møde er lige blevet aflyst. Det her er det næste.
meeting-which-that-day = Der er flere møder den dag. Hvilket mener du?
meeting-which-way = Skal det være tidligere eller senere? Skriv, hvad klokken skal være.
meeting-move-one-at-a-time = Jeg flytter ét møde ad gangen. ”vis møderne” viser dem; skriv så fx ”flyt mødet den 13. oktober til 20. oktober”.
meeting-several-then = Der er flere møder i den tid: { $days }. Skriv datoen på det, du mener.
meeting-move-whither = Hvornår skal mødet { $when } holdes i stedet? Skriv dagen med, fx ”flyt mødet i januar til 20. januar”.
meeting-cancel-each = Hvilke møder skal aflyses?
meeting-cancel-each-how = Tryk på et ad gangen. Jeg spørger, før noget bliver aflyst.
meeting-cancel-day = Aflys { $day }
meeting-cancel-sure = Skal mødet aflyses?
meeting-cancel-told =
    { $coming ->
        [0] Alle i { $network } får besked i kanalen.
        [one] Alle i { $network } får besked i kanalen, og den ene, der har sagt ja, får det også at vide i sin chat.
       *[other] Alle i { $network } får besked i kanalen, og de { $coming }, der har sagt ja, får det også at vide i deres chat.
    }
meeting-cancel-again = Det kan ikke fortrydes, men mødet kan indkaldes igen, som det var.
meeting-cancel-yes = Ja, aflys det
meeting-cancelled-by = Aflyst af { $name }
reason-kept-back = Grunden lyder privat, så den fortæller jeg ikke videre.
meeting-cancelled-why = Grund: { $why }
meeting-cancelled-now = Du har aflyst mødet { $when }.
meeting-again-tap = Indkald igen
meeting-again = Mødet holdes alligevel
meeting-again-by = Indkaldt igen af { $name }
meeting-again-items =
    { $items ->
        [0] Der er ingen punkter på dagsordenen.
        [one] Ét punkt er på dagsordenen.
       *[other] { $items } punkter er på dagsordenen.
    }
meeting-none-cancelled = Der er ikke aflyst noget møde, som kan indkaldes igen. Sekretariatet kan skrive fx ”planlæg møde 8. december kl. 12-15.30”.
meeting-move-sure = Skal mødet flyttes?
meeting-move-away = { $name } er vært og væk den dag. Jeg spørger, om en anden kan være vært.
meeting-move-behind = Rækkefølgen ændres: Mødet { $when } kommer så først.
meeting-move-ahead = Rækkefølgen ændres: Mødet { $when } kommer så bagefter.
meeting-move-told = Alle i { $network } får besked i kanalen.
meeting-move-answers =
    { $number ->
        [one] Det er en anden dag: Det ene svar på, om man kommer, gælder ikke længere.
       *[other] Det er en anden dag: De { $number } svar på, om man kommer, gælder ikke længere.
    }
meeting-move-yes = Ja, flyt det
meeting-moved-by = Flyttet af { $name }
meeting-moved-now = Du har flyttet mødet fra { $old } til { $new }.
meeting-back-tap = Tilbage til mødet
meeting-moved-from = Før: { $when }
meeting-moved-to = Nu: { $when }
meeting-off = Mødet { $when } er aflyst
meeting-was-moved = Mødet er flyttet til { $when }
meeting-on = Mødet { $when } er hverken aflyst eller flyttet
meeting-place-before = Sted før: { $place }
meeting-place-now = Sted nu: { $place }
meeting-kind = Møde i netværket
meeting-elsewhere-now = Mødet { $when } holdes nu her: { $place }
room-not-booked = Lokaler booker jeg ikke
room-not-booked-how = Book det, hvor I plejer. Er det til netværkets møde, så skriv bagefter fx ”mødet er i lokale 205”, så står det på mødet.
meeting-answer-again = Det er en anden dag, så svar igen på, om du kommer.
meeting-items-go-on =
    { $items ->
        [0] Ingen punkter venter.
        [one] Ét punkt går videre til næste møde.
       *[other] { $items } punkter går videre til næste møde.
    }
theme-physical = fysisk arbejdsmiljø
theme-mental = psykisk arbejdsmiljø
theme-twice = Mødet før eller efter har også temaet { $theme }. I plejer at skifte.
theme-is-voted-on = { $number } er med i en afstemning, der er åben. Vent, til den er lukket.
theme-unknown = Temaet er enten fysisk eller psykisk arbejdsmiljø. Skriv fx ”sæt temaet til psykisk”.
attend-though-away = Du står stadig som væk { $day }, men mødet regner nu med dig.
attend-there = Jeg kommer
attend-online = Jeg er med online
attend-not = Jeg melder afbud
attend-deputy = Gem stedfortræder
attending-who =
    { $there ->
        [0] Ingen har endnu sagt, at de kommer
        [one] Én kommer
       *[other] { $there } kommer
    }{ $online ->
        [0] { "" }
       *[other] , og { $online } er med online
    }
attended-who = { $number ->
        [0] Det er ikke skrevet ned, hvem der var der
        [one] Én var der
       *[other] { $number } var der
    }
attended-expected = Værterne og dem, der havde sagt, at de kom: { $number }
attending-there = Kommer: { $number }
attending-online = Online: { $number }
attending-not = Afbud: { $number }
attending-guests = Gæster, der kommer: { $number }
attending-names-there = Kommer ({ $number }): { $names }
attending-names-online = Online ({ $number }): { $names }
attending-names-not = Afbud ({ $number }): { $names }
attending-names-guests = Gæster ({ $number }): { $names }
attendance-moved-now = Mødet er flyttet til en anden dag, mens du svarede. Dit tryk er ikke talt med: Se den nye dag, og svar igen.
attendance-yours-there = Du kommer.
attendance-yours-online = Du er med online.
attendance-yours-not = Du har meldt afbud.
attendance-yours-away = Du er noteret som væk den dag.
attendance-yours-deputy = Du har meldt afbud, og { $deputy } kommer i stedet.
attendance-yours-guest = Du er noteret som gæst og tælles ikke med blandt medlemmerne.
attendance-said-there = Du kommer til mødet { $day }
attendance-said-online = Du er med online { $day }
attendance-said-not = Du har meldt afbud til { $day }
attendance-said-away = Du er noteret som væk { $day }
attendance-host-away =
    { $others ->
        [0] Du er vært for mødet. Find en afløser, så det kan holdes.
       *[other] Du er vært for mødet. Din medvært har fået det at vide. Skal en anden have pladsen, så find en afløser.
    }
attendance-host-away-not-reached = Du er vært for mødet, og jeg kan ikke skrive til din medvært lige nu. Sig det selv, og find en afløser, hvis en anden skal have pladsen.
attendance-other-host-away = { $name }, som er vært sammen med dig, kommer ikke { $day }
attendance-other-host-how = I kan stadig være værter sammen. Finder { $name } en afløser, hører du det.
attendance-of-there = { $name } kommer
attendance-of-online = { $name } er med online
attendance-of-not = { $name } har meldt afbud
attendance-of-away = { $name } er væk den dag
attendance-of-open = { $name } har ikke svaret endnu
attendance-of-hidden = Hvem der kommer, ser kun værterne
attendance-instead = { $name } (i stedet kommer { $deputy })
attendance-deputy-comes = { $deputy } kommer i stedet.
attendance-deputy = Kommer en anden i dit sted?
attendance-deputy-tap = Send en anden
attendance-deputy-hint = Navn, hvis der gør
attendance-asked = Kommer du til mødet?
attendance-partly = Hvad skal jeg notere?
attendance-partly-why = Jeg kan kun notere, om du kommer, og ikke hvor længe eller hvornår, så der er ikke noteret noget endnu. Sig resten til værterne.
attendance-waiting = Sig til, om du kommer til mødet { $when }.
attendance-button = Svar om mødet { $day }
year-title = Årets møder
year-number =
    { $number ->
        [one] Ét møde er planlagt
       *[other] { $number } møder er planlagt
    }
year-none = Der er ikke planlagt nogen møder endnu.
year-proposed = Forslag til de næste møder
year-day = { $day }
year-how = En vært eller sekretariatet planlægger et møde med et tryk. Helligdage og lukkedage er sprunget over.
year-plan = Planlæg { $day }
rhythm-tap = Ændr mødernes rytme
rhythm-title = Mødernes rytme
rhythm-how = Hvornår holder I møde, og hvor længe før udvalget? Jeg foreslår datoerne, og I bekræfter dem én for én.
rhythm-weekday = Ugedag
rhythm-nth = Hvilken i måneden?
rhythm-months = Måneder som tal
rhythm-months-hint = fx 3, 6, 9, 12
rhythm-hours = Fra og til
rhythm-hours-hint = fx 12-15.30
rhythm-place = Sted
rhythm-place-hint = fx lokale S04
rhythm-pause = Pause i minutter, når et møde er planlagt
rhythm-pause-hint = fx 20
rhythm-from-kamu = KAMU mødes { $days }, som det står i KAMU-kalenderen.
rhythm-committee = Udvalgets møder, hvis I kender dem
rhythm-committee-hint = fx 23-03-2027, 08-06-2027
rhythm-gap = Mindst så mange dage før udvalget
rhythm-gap-hint = fx 14
rhythm-save = Gem rytmen
rhythm-unclear = Det kunne jeg ikke læse. Måneder er tal fra 1 til 12, tider fx 12-15.30 og datoer fx 23-03-2027.
weekday-1 = mandag
weekday-2 = tirsdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
nth-1 = den første
nth-2 = den anden
nth-3 = den tredje
nth-4 = den fjerde
nth-last = den sidste
hosts-title = Værtskab
hosts-are = Værter: { $names }
host-nobody = en ledig plads
host-sought = { $name } (der søges en afløser)
host-away = { $name } (kan ikke den dag)
hosts-how = Værterne planlægger og leder mødet. Det går på skift: Den, der har været vært færrest gange, står for tur.
hosts-none-held = Der har ikke været noget møde endnu. Skriv ”hvem er vært næste gang?”, så ser du, hvem der begynder.
hosts-none-then = Der er ikke planlagt noget møde i den tid, du spørger om. Det næste er:
hosts-no-meeting = Der er ikke planlagt noget møde endnu.
hosts-in-line = Næste i rækken: { $names }
hosts-plan-first = Sekretariatet kan planlægge et møde, fx med ”planlæg møde 8. december kl. 12-15.30 i lokale S04”.
host-of = Du er vært { $when }.
host-of-none = Du er ikke vært ved nogen af de planlagte møder.
turns-of = { $name } er vært { $when }.
turns-none = { $name } er ikke vært ved nogen af de planlagte møder.

## Møder og værter: planen

hosts-plan-title = Værtsplan
hosts-plan-number =
    { $number ->
        [one] Værterne til ét møde
       *[other] Værterne til { $number } møder
    }
hosts-plan-how = Værterne går på skift. De to næste møder ligger fast og ændres kun, når begge parter siger ja. Resten kan stadig rykke sig.
hosts-plan-locked = Ligger fast
hosts-plan-open = Kan stadig ændre sig
hosts-plan-sought = Der søges en afløser for { $name }.
hosts-plan-mine = Mine værtskaber
hosts-plan-take = Overtag en plads
host-with = Sammen med { $names }.
host-swap = Byt
host-cover = Find en afløser
host-cover-sought = Jeg har spurgt, hvem der vil være vært i stedet for dig. Kan du alligevel, så skriv ”jeg kan godt være vært alligevel”.
host-decline = Sig fra
host-why = Hvorfor mig?
host-kit = Tjekliste
host-undo = Fortryd
host-of-button = Værtskab { $day }
host-not-yours = Du har ikke den plads. Skriv ”hvornår er jeg vært?”, så ser du dine egne.
host-no-seat-of-yours = Du er ikke vært ved nogen af de planlagte møder. Skriv ”hvornår er jeg vært?”, så ser du, hvornår det bliver din tur.
host-nobody-named = Jeg kender ingen ved navn ”{ $name }” i netværket. Skriv for- og efternavn.
host-not-a-member = ”{ $name }” er ikke med som medlem af netværket.
which-one = Hvilken mener du?
which-labelled = { $label } · { $title }
which-person = Hvem mener du med ”{ $name }”?
which-is-it = Mener du { $name }?
which-you-wrote = Du skrev ”{ $sentence }”. Tryk på den, du mener. Indtil da sker der ikke noget.
which-of-these = Det kan være { $choices }. Skriv det helt ud.
which-taken-for-granted = Jeg går ud fra, du mener { $name }.
host-not-that-day = Du er ikke vært den dag. Skriv ”hvornår er jeg vært?”, så ser du, hvornår du er.
host-not-their-day = { $name } er ikke vært den dag. Skriv ”vis værtsplanen”, så ser du, hvem der er.
host-no-meeting-then = Der er ikke planlagt noget møde der. Skriv ”vis værtsplanen”, så ser du dem, der er.
host-when-unread = Jeg kan ikke se, hvilke dage du mener. Skriv fx ”hvem er vært den 15. december?” eller ”vis værtsplanen”.
swap-meeting-off = Mødet er aflyst, så der er ikke noget at bytte.
hosts-moved-on = Pladsen er givet videre i mellemtiden, så det kan ikke lade sig gøre. Skriv ”vis værtsplanen”, så ser du, hvordan den er nu.
hosts-too-late-to-undo = Det er mere end et døgn siden, så det kan ikke fortrydes. Du kan stadig bytte eller finde en afløser: Skriv ”hvornår er jeg vært?”.
seat-past = Det møde er begyndt eller slut, så dets værter ligger fast. Skriv ”vis værtsplanen”, så ser du de kommende.
seat-cancelled = Det møde er aflyst, så der er ingen pladser at dele ud. Skriv ”vis værtsplanen”, så ser du dem, der er.
seat-gone = Den plads er der ikke længere. Skriv ”vis værtsplanen”, så ser du dem, der er.
seat-not-member = { $name } er ikke medlem af netværket og kan ikke være vært.
seat-twice = { $name } er allerede vært ved det møde. Vælg et andet.
seat-unit = { $name } kommer fra samme enhed som den anden vært. Værterne skal komme fra hver sin enhed, så vælg et andet møde.
seat-absent = { $name } er væk den dag. Vælg et andet møde.
seat-newcomer = { $name } har ikke været med til et møde endnu, og det skal man have prøvet, før man bliver vært.
seat-same-meeting = I er værter ved det samme møde, så der er ikke noget at bytte.
agreed-swap = { $name } har byttet plads med { $before } { $at }; begge har sagt ja.
agreed-take = { $name } overtog pladsen fra { $before } { $at }; begge har sagt ja.
agreed-cover = { $name } afløser { $before }, aftalt { $at }.
agreed-fill = { $name } tog den ledige plads { $at }.
agreed-assigned = { $name } afløser { $before } som næste i rækken, siden { $at }.
agreed-behalf = { $name } i stedet for { $before }, aftalt { $at }; sekretariatet har svaret på den enes vegne.
moved-title = Værtsplanen er ændret
moved-gained = Du er nu vært { $when }.
moved-lost = Du er ikke længere vært { $when }.
moved-planned = Det er, fordi der er planlagt et møde til.
moved-meeting = Det er, fordi et møde er flyttet.
moved-cancelled = Det er, fordi et møde er aflyst.
moved-called-again = Det er, fordi et møde holdes alligevel.
moved-seats =
    { $number ->
        [one] Det er, fordi der fremover er én vært ved hvert møde.
       *[other] Det er, fordi der fremover er { $number } værter ved hvert møde.
    }
moved-buddies = Det er, fordi makkerordningen er ændret.
moved-absence = Det er, fordi en vært er væk den dag.
moved-back = Det er, fordi en, der skulle have været væk, er her alligevel.
moved-cover = Det er, fordi en vært er blevet afløst, og rækken er flyttet.
moved-members = Det er, fordi der er kommet nye medlemmer, eller nogen er stoppet.
seats-set =
    { $number ->
        [one] Fremover er der én vært ved hvert møde. Møder, der ligger fast, beholder deres.
       *[other] Fremover er der { $number } værter ved hvert møde. Møder, der ligger fast, beholder deres.
    }
buddies-on = Fremover sætter jeg så vidt muligt en ny vært sammen med en, der har prøvet det før.
buddies-off = Fremover går det alene efter tur, også når begge er nye.
seats-not-so-many = { $most ->
    [0] Der er ingen medlemmer endnu, så ingen kan være vært.
    [one] Der kan være én vært pr. møde: I er ikke flere. Skriv ”brug 1 vært”.
   *[other] Der kan være fra 1 til { $most } værter pr. møde. Skriv fx ”brug { $most } værter”.
}
seats-sure =
    { $number ->
        [one] Skal hvert møde have én vært?
       *[other] Skal hvert møde have { $number } værter?
    }
buddies-sure-on = Skal nye værter sættes sammen med erfarne?
buddies-sure-off = Skal makkerordningen stoppe?
deal-anew =
    { $meetings ->
        [0] Det gælder fra det næste møde, der bliver planlagt.
        [one] Værterne for det ene planlagte møde findes på ny, hvis de ikke ligger fast.
       *[other] Værterne for de { $meetings } planlagte møder findes på ny, hvor de ikke ligger fast.
    }
deal-anew-told = De, hvis tur ændrer sig, får det at vide.
deal-anew-yes = Ja, fordel på ny
why-title = Din plads i rækken
why-rule = Den, der har været vært færrest gange ved de seneste otte møder, står for tur. Står I lige, er det den, hvis sidste gang ligger længst tilbage, så den, der skylder en tur, og så den, der har været med længst.
why-you = Du { $standing }.
why-next = Næste i rækken er { $name }: { $standing }.
why-then = Derefter kommer { $name }: { $standing }.
why-standing = { $facts }
why-never = har aldrig været vært
why-hosted =
    { $number ->
        [0] var sidst vært { $last }
        [one] har været vært én gang ved de seneste otte møder, sidst { $last }
       *[other] har været vært { $number } gange ved de seneste otte møder, sidst { $last }
    }
why-owes =
    { $number ->
        [one] skylder en tur
       *[other] skylder { $number } ture
    }
why-since = har været AMK siden { $month }
why-again = Der er for få andre, der kan den dag, så du er vært igen, selv om du også er det ved mødet før eller efter.
why-before-again = Du går foran, fordi { $name } er vært ved mødet før eller efter.
why-before-hostings = Du går foran { $name }, fordi du har været vært færre gange.
why-before-last = Du går foran { $name }, fordi det er længere siden, du var vært.
why-before-debt = Du går foran { $name }, fordi du skylder flere ture.
why-before-in-all = Du går foran { $name }, fordi du i alt har færre værtskaber.
why-before-joined = Du går foran { $name }, fordi du har været med længst.
why-before-id = Du og { $name } står helt lige, så det går efter alfabetet.
why-nobody-else = Der er ingen andre, der kan den dag.
why-unknown = Pladsen blev fordelt, før jeg begyndte at gemme begrundelser.
why-title-of = { $name } og værtskabet
why-coming = Næste møde er { $when }. Sådan stod det, da værterne blev fundet:
why-they = { $name } { $standing }.
why-they-host = { $name } er vært.
why-not-absent = { $name } er væk den dag.
why-not-unit = { $name } kommer fra samme enhed som en af værterne.
why-not-newcomer = { $name } har ikke været med til et møde endnu, og det skal man have prøvet først.
why-not-not-member = { $name } er ikke medlem af netværket.
why-not-past = Mødet er begyndt.
rule-title = Sådan går værtskabet på skift
rule-more = To værter kommer fra hver sin enhed, ingen er vært to møder i træk, hvis andre kan, og man har været med til et møde først. De to næste møder ligger fast og ændres kun, når begge parter siger ja.
often =
    { $number ->
        [one] Du har været vært én gang, { $last }.
       *[other] Du har været vært { $number } gange, sidst { $last }.
    }
often-of =
    { $number ->
        [one] { $name } har været vært én gang, { $last }.
       *[other] { $name } har været vært { $number } gange, sidst { $last }.
    }
often-never = Du har ikke været vært endnu.
often-never-of = { $name } har ikke været vært endnu.

## Bytte, overtage og afløse

swap-title = Byt værtskab
swap-how = Du er vært { $when }. Vælg, hvem du vil bytte med. Intet ændrer sig, før den anden siger ja.
swap-only-cover = Du er vært { $when }. Ingen har en plads, som passer at bytte med, men du kan bede en tage din. Intet ændrer sig, før der er sagt ja.
swap-with = Hvem vil du bytte med?
swap-ask = Spørg
swap-cover-by = Eller hvem vil du bede tage pladsen uden at bytte?
swap-only-cover-by = Hvem vil du bede tage pladsen?
swap-ask-cover = Bed om at overtage
swap-option = { $name }, { $day }
swap-nobody = Der er ingen at bytte med lige nu. Du kan finde en afløser i stedet: Skriv ”find en afløser”.
swap-with-yourself = Du kan ikke bytte med dig selv. Vælg en anden.
swap-has-no-seat = { $name } er ikke vært ved nogen af de planlagte møder, så der er ikke noget at bytte med. Skriv ”find en afløser” i stedet.
swap-nothing-chosen = Vælg en plads på listen, og tryk så igen.
swap-nobody-chosen = Vælg, hvem du vil bede, og tryk så igen.
swap-nothing-between = De to har ikke noget åbent tilbud og har ikke aftalt noget det seneste døgn.
swap-nothing-to-undo = Du har ikke noget åbent tilbud og har ikke aftalt noget det seneste døgn.
swap-one-is-gone = En af dem, der byttede, er ikke med i netværket mere, så byttet kan ikke gøres om. Skriv ”vis værtsplanen” for at se, hvem der er vært.
which-swap = Hvad vil du fortryde?
swap-not-asked = Det kan kun den, som tilbuddet er sendt til. Skriv ”vis værtsplanen”, så ser du, hvem der er værter.
swap-over-agreed = Der er allerede sagt ja til det tilbud.
swap-over-declined = Der er allerede sagt nej til det tilbud. Spørg igen, hvis noget har ændret sig.
swap-over-withdrawn = Tilbuddet er trukket tilbage.
swap-over-expired = Tilbuddet er udløbet. Spørg igen, hvis det stadig er aktuelt.
swap-over-undone = Det er allerede fortrudt.
swap-over-gone = Tilbuddet gælder ikke mere: Den, der blev spurgt, er ikke længere med i netværket.
swap-over-unable = Tilbuddet gælder ikke mere: Det kan ikke lade sig gøre længere.
take-title = Overtag en plads
take-how = Vælg en plads. Den, der har den, bliver spurgt, og intet ændrer sig, før der er sagt ja.
take-nobody = Der er ingen pladser, som du kan overtage lige nu.
take-which = Hvilken plads?
take-ask = Spørg
put-in-title = { $name } som vært
put-in-how = I hvis sted skal { $name } være vært { $when }? Begge bliver skrevet til, og intet ændrer sig, før { $name } siger ja.
put-in-instead = I stedet for { $name }
put-in-not-yours = Det kan kun sekretariatet, eller den vært, hvis plads det gælder. Vil du selv overtage en plads, så skriv ”jeg vil gerne være vært”.
offer-title-swap = Vil du bytte værtskab?
offer-title-take = Må en anden tage din plads?
offer-title-cover = Vil du være vært i stedet?
offer-title-fill = Vil du være vært?
offer-swap = { $asker } vil gerne bytte med dig: Du bliver vært { $gives }, og { $asker } tager { $gets }.
offer-take = { $asker } vil gerne være vært i stedet for dig { $gets }.
offer-cover = { $asker } spørger, om du vil være vært i stedet { $gives }.
offer-fill = { $asker } spørger, om du vil være vært { $gives }, hvor der er en ledig plads.
offer-on-behalf = Sekretariatet spørger på den andens vegne.
offer-until = Tilbuddet gælder til { $until }. Intet ændrer sig, før der er sagt ja.
offer-reason = Vil du sige hvorfor, hvis det er et nej?
offer-reason-hint = fx Jeg er på kursus den uge
offer-yes-swap = Ja, vi bytter
offer-yes-take = Ja, tag den
offer-yes-cover = Jeg tager den
offer-yes-fill = Ja, det vil jeg
offer-no = Nej tak
offer-answer = Svar { $name }
asked-title = { $name } er spurgt
asked-not-yet = { $name } ved det ikke endnu
asked-not-reached = Jeg kan ikke skrive til { $name } lige nu. Spørgsmålet venter, til { $name } skriver til mig. Tal selv med { $name }, eller træk det tilbage, og spørg en anden.
asked-swap = { $asker } tilbyder { $gives } mod { $gets }. Planen er den samme, indtil { $other } siger ja.
asked-take = { $asker } tilbyder at være vært { $gets }. Planen er den samme, indtil { $other } siger ja.
asked-cover = { $asker } har spurgt, om { $other } vil være vært { $gives }. Planen er den samme, indtil { $other } siger ja.
asked-fill = { $asker } har spurgt, om { $other } vil tage den ledige plads { $gives }. Planen er den samme, indtil { $other } siger ja.
asked-agree = Sig ja for { $name }
asked-withdraw = Træk tilbage
swap-agreed-swap = Byttet: { $other } er vært { $gives }, og { $asker } er vært { $gets }.
swap-agreed-take = { $asker } er vært { $gets } i stedet for { $other }.
swap-agreed-cover = { $other } er vært { $gives } i stedet for { $asker }.
swap-agreed-fill = { $other } er vært { $gives }.
swap-declined-swap = { $other } vil ikke bytte { $gets } med { $gives }. Planen er den samme.
swap-declined-take = { $other } vil gerne selv være vært { $gets }. Planen er den samme.
swap-declined-cover = { $other } kan ikke være vært { $gives }. Planen er den samme.
swap-declined-fill = { $other } kan ikke være vært { $gives }. Pladsen er stadig ledig.
swap-withdrawn-swap = Tilbuddet om at bytte { $gives } med { $gets } er trukket tilbage. Planen er den samme.
swap-withdrawn-take = Tilbuddet om at overtage { $gets } er trukket tilbage. Planen er den samme.
swap-withdrawn-cover = Spørgsmålet om { $gives } er trukket tilbage. Planen er den samme.
swap-withdrawn-fill = Spørgsmålet om { $gives } er trukket tilbage. Pladsen er stadig ledig.
swap-expired-swap = { $other } har ikke svaret, så tilbuddet om at bytte { $gives } med { $gets } er udløbet. Planen er den samme.
swap-expired-take = { $other } har ikke svaret, så tilbuddet om at overtage { $gets } er udløbet. Planen er den samme.
swap-expired-cover = { $other } har ikke svaret om { $gives }. Planen er den samme.
swap-expired-fill = { $other } har ikke svaret om { $gives }. Pladsen er stadig ledig.
swap-undone-swap = Byttet er fortrudt: { $asker } er vært { $gives }, og { $other } er vært { $gets }, som før.
swap-undone-take = Det er fortrudt: { $other } er vært { $gets }, som før.
swap-undone-cover = Det er fortrudt: { $asker } er vært { $gives }, som før.
swap-undone-fill = Det er fortrudt: Pladsen { $gives } er ledig igen.
swap-gone-swap = { $other } er ikke længere med i netværket, så tilbuddet om at bytte { $gives } med { $gets } er bortfaldet.
swap-gone-take = { $other } er ikke længere med i netværket, så tilbuddet om at overtage { $gets } er bortfaldet.
swap-gone-cover = { $other } er ikke længere med i netværket og kan ikke være vært { $gives }. Planen er den samme.
swap-gone-fill = { $other } er ikke længere med i netværket og kan ikke være vært { $gives }. Pladsen er stadig ledig.
swap-unable-swap = Tilbuddet om at bytte { $gives } med { $gets } er bortfaldet, for det kan ikke lade sig gøre længere.
swap-unable-take = Tilbuddet om at overtage { $gets } er bortfaldet, for det kan ikke lade sig gøre længere.
swap-unable-cover = { $other } kan ikke længere tage pladsen { $gives }, så spørgsmålet er bortfaldet.
swap-unable-fill = { $other } kan ikke længere tage pladsen { $gives }, så spørgsmålet er bortfaldet.
swap-reason = ”{ $reason }”
swap-undo-how = Det kan fortrydes i et døgn.
cover-title = Hvem vil være vært?
cover-summary = Der mangler en vært { $when }
cover-when = { $when }
cover-for = { $name } kan ikke.
cover-left = { $name } er ikke længere med i netværket.
cover-same-unit = { $name } og { $other } er fra samme enhed, og et møde har værter fra hver sin enhed.
cover-stays = Du er stadig vært { $when }
cover-stays-why = Du og { $name } er nu fra samme enhed, og et møde har værter fra hver sin enhed. Derfor har jeg spurgt, hvem der vil være vært i stedet for { $name }.
cover-too-many = { $name } og { $other } er begge værter { $when } og fra samme enhed, og der er ikke fundet en anden endnu.
cover-reason = ”{ $reason }”
cover-how = Den første, der siger ja, får pladsen. Har ingen sagt ja inden { $until }, går den til den næste i rækken.
cover-how-last = Den første, der siger ja, får pladsen.
host-take = Jeg tager den
host-gone = Pladsen er taget af { $name }.
cover-assigned = Ingen meldte sig, så pladsen er gået til den næste i rækken: { $name }.
cover-withdrawn = Der er ikke længere brug for en afløser.
cover-unfilled = Ingen kunne tage pladsen.
cover-over = Der søges ikke længere en afløser til den plads. Skriv ”vis værtsplanen”, så ser du, hvem der er vært.
cover-not-yours = Det kan kun den, som pladsen handler om.
cover-already-called = Jeg har allerede spurgt, om nogen vil tage den plads. Skriv ”mangler vi en vært?”, så ser du den.
cover-nobody-else = Ingen andre i netværket kan være vært { $when }, så jeg har ikke spurgt nogen, og pladsen bliver, hvor den er. Tal med sekretariatet, eller få mødet flyttet.
cover-none-open = Der er ingen pladser, der mangler en vært lige nu. Vil du overtage en fra en anden, så skriv ”jeg vil gerne være vært”.
cover-not-asked-yet = { $name } er vært { $when } og kan ikke den dag, men der er ikke bedt om en afløser endnu. Vil du have pladsen, så skriv ”overtag pladsen fra { $name }”, så spørger jeg.
cover-not-sought-yet = Jeg søger ikke efter en afløser endnu, men du står som væk på mødet { $when }, og så spørger jeg selv. Kommer du alligevel, så skriv ”jeg kommer” og datoen.
cover-none-of-yours = Jeg søger ikke efter en afløser for dig, så du har stadig dine pladser. Skriv ”hvornår er jeg vært?”, så ser du dem.
cover-went-on = { $name } er vært i stedet for dig { $when }. Vil du have pladsen igen, så skriv ”overtag pladsen fra { $name }”, så spørger jeg.
cover-hosts-nothing = Du er ikke vært ved noget kommende møde, og jeg søger ikke efter en afløser for dig. Vil du være vært, så skriv ”jeg vil gerne være vært”.
cover-open-title = Ledige pladser
cover-open-number =
    { $number ->
        [one] Én plads mangler en vært
       *[other] { $number } pladser mangler en vært
    }
cover-one = Der søges en afløser for { $name } { $when }.
cover-one-vacant = Der søges en vært { $when }.
cover-vacant = Der er ingen vært på en af pladserne { $when }.
cover-away = { $name } er væk { $when }, og der er ikke fundet en anden endnu.
cover-lacking-how = Vil du være vært der, så skriv ”jeg vil gerne være vært”.
cover-take-day = Tag { $day } ({ $name })
cover-which = Der er flere ledige pladser. Tryk ”Jeg tager den” på det kort, du mener.
cover-nothing-to-give-back = Du har ikke taget nogen plads det seneste døgn. Skriv ”find en afløser”, hvis du ikke kan.
called-title = Jeg har spurgt efter en afløser
called-title-not-yet = Jeg kan ikke nå nogen lige nu
called-about = Det gælder { $when }.
called-same-unit = Du og { $other } er nu fra samme enhed, og et møde har værter fra hver sin enhed.
called-reached = Jeg har skrevet til dem, hvis sidste værtskab ligger længst tilbage.
called-nobody-reached = Dem, der kan tage pladsen, kan jeg ikke skrive til lige nu. Tal selv med dem eller med sekretariatet.
called-until = Du har pladsen, til en anden tager den; har ingen meldt sig inden { $until }, går den til den næste i rækken.
called-until-taken = Du har pladsen, til en anden tager den.
called-channel = Jeg skriver det også i kanalen.
called-channel-closed = Kanalen er lukket for mig lige nu, så der skriver jeg det, så snart den åbner.
cover-withdraw = Jeg kan alligevel
cover-yours = Tak! Du er nu vært { $when }.
cover-yours-assigned = Du er nu vært { $when }. Der manglede en vært, ingen meldte sig, og du stod først i rækken.
cover-instead = I stedet for { $name }.
cover-give-back = Giv den tilbage
cover-relieved = { $name } er vært i stedet for dig { $when }.
cover-open-again = Pladsen { $when } er givet tilbage, så der søges en afløser igen.
cover-nobody-can = Ingen kan være vært { $when }. Pladsen er ubesat.
cover-nobody-how = Spørg rundt, eller flyt mødet.
cover-why = Må grunden stå i kanalen?
cover-why-how = Jeg har spurgt, om nogen vil tage pladsen, og ikke sagt hvorfor. Gør du ingenting, bliver det mellem os.
cover-why-yes = Ja, skriv den
cover-why-said = Grunden står nu i kanalen
decline-title = Du kan ikke være vært
decline-how = Det gælder { $when }. Skriv kort hvorfor; dem, der kan tage pladsen, ser det.
decline-reason = Hvorfor kan du ikke?
decline-reason-hint = fx Jeg er til eksamen hele dagen
decline-needs-reason = Du er stadig vært. Skriv kort, hvorfor du ikke kan, og tryk igen.

## Fravær

absence-title = Fravær
absence-number =
    { $number ->
        [one] Du står med ét fravær
       *[other] Du står med { $number } fravær
    }
absence-why-left-out = Hvorfor har jeg ikke skrevet ned: Det er ens egen sag.
absence-told-day = Noteret: Du er væk { $start }.
absence-told-day-of = Noteret: { $name } er væk { $start }.
absence-told-period = Noteret: Du er væk fra { $start } til { $end }.
absence-told-period-of = Noteret: { $name } er væk fra { $start } til { $end }.
absence-told-open = Noteret: Du er væk fra { $start } og indtil videre. Kender du den sidste dag, så skriv fx ”jeg er på orlov fra 1/2 til 1/10”. Skriv ”jeg er tilbage”, når du er det.
absence-told-open-of = Noteret: { $name } er væk fra { $start } og indtil videre.
absence-told-day-by = { $by } har noteret, at du er væk { $start }.
absence-told-period-by = { $by } har noteret, at du er væk fra { $start } til { $end }.
absence-told-open-by = { $by } har noteret, at du er væk fra { $start } og indtil videre.
absence-told-exempt-by = { $by } har fritaget dig for at være vært indtil videre.
absence-told-exempt = Du er fritaget for at være vært indtil videre.
absence-told-exempt-of = { $name } er fritaget for at være vært indtil videre.
absence-conflict = Værtskabet { $when } falder i den tid. Hvad skal der ske med det?
absence-conflict-sought = Værtskabet { $when } falder i den tid.
absence-call = Er der ikke fundet en løsning { $day }, spørger jeg selv efter en afløser.
absence-call-soon = Jeg spørger selv efter en afløser, hvis I ikke finder en anden.
absence-called-near = Mødet er så tæt på, at jeg allerede har spurgt, om en anden kan være vært.
absence-called-waited = Der var ikke fundet en løsning, så jeg har spurgt, om en anden kan være vært.
absence-called-asked = Der er spurgt, om en anden kan være vært.
absence-nobody-else = Ingen andre i netværket kan være vært den dag. Tal med sekretariatet, eller få mødet flyttet.
absence-not-coming = Tilmeldingen til mødet { $days } tæller ikke, så længe fraværet står her.
absence-carries = Du er budbringer til KAMU { $day }. Værterne og sekretariatet bliver bedt om at finde en anden; skriv gerne selv til dem.
absence-carries-of = Vedkommende er budbringer til KAMU { $day }. Værterne og sekretariatet bliver bedt om at finde en anden.
absence-no-conflict = Det rammer ingen møder, hvis værter ligger fast. Planen tager højde for det.
absence-quiet = Så længe får du ingen påmindelser: Det, der haster, går til din stedfortræder, hvis du har en, og resten kommer, når du er tilbage.
absence-quiet-of = Så længe kommer der ingen påmindelser: Det, der haster, går til stedfortræderen, hvis der er en, og resten venter.
absence-may-last = Varer det længere, så skriv fx ”jeg er væk til fredag”.
absence-not-then = Da er du ikke noteret som væk. Det her er noteret:
absence-of =
    { $number ->
        [one] { $name } har noteret ét fravær
       *[other] { $name } har noteret { $number } fravær
    }
absence-of-none = { $name } har ikke noteret noget fravær
absence-none = Du har ikke noteret noget fravær. Skriv fx ”jeg er på orlov fra 1/11 til 15/1”.
absence-remove = Slet fraværet
absence-remove-one = Slet { $start }
absence-remove-until = Slet { $start }–{ $end }
absence-ended = Slettet: { $days }. Planen tager højde for det.
absence-no-longer-sought = Der søges ikke længere en afløser for dig { $when }.
absence-still-sought = Der søges stadig en afløser for dig { $when }. Kan du godt, så skriv ”jeg kan godt være vært alligevel”.
absence-ended-taken = Slettet: { $days }. Pladsen er givet videre imens: { $hosts }. Vil du have den igen, så aftal det med den, der har taget den.
absence-taken = { $name } er vært { $when }
absence-span-day = fraværet { $start }
absence-span-period = fraværet fra { $start } til { $end }
absence-span-open = fraværet fra { $start } og indtil videre
absence-span-exempt = fritagelsen for at være vært
absence-is-day = Du er væk { $start }.
absence-is-period = Du er væk fra { $start } til { $end }.
absence-is-open = Du er væk fra { $start } og indtil videre.
absence-is-exempt = Du er fritaget for at være vært.
absence-not-now = Du er ikke noteret som væk i dag, så jeg har ikke slettet noget. Det her har du noteret til senere:
absence-which = Hvilket fravær skal slettes? Tryk på det. Indtil da sker der ikke noget.
absence-reminders-again = Velkommen tilbage! Påmindelserne kommer igen som før.
absence-who =
    { $number ->
        [one] Én er væk { $day }
       *[other] { $number } er væk { $day }
    }
absence-who-none = Ingen har noteret, at de er væk { $day }
absence-days = fra { $start } til { $end }
absence-days-on = fra { $start }
absence-days-one = { $start }
absence-who-until = { $name }: til og med { $end }
absence-who-open = { $name }: indtil videre
absence-who-from = { $name }: fra { $start } og indtil videre
absence-who-days = { $name }: { $days }
absence-no-date = Jeg mangler at vide hvornår. Skriv fx ”jeg er på orlov fra 1/11 til 15/1” eller ”jeg er væk den 3. marts”.
absence-no-such-date = Den dato findes ikke i kalenderen. Skriv den igen, fx ”jeg er væk den 3. marts”.
absence-not-so-soon = Den dato er der ikke i det næste år. Mener du en senere, så skriv årstallet med.
absence-weekday-differs = Ugedagen og datoen passer ikke sammen. Skriv kun datoen, fx ”jeg er væk den 3. marts”.
absence-week-differs = Ugen og datoen passer ikke sammen. Skriv kun datoen, fx ”jeg er væk den 3. marts”.
absence-asked-part = Jeg noterer kun hele dage, så jeg har ikke noteret noget endnu. Skal jeg notere hele dagen?
absence-asked-repeats = Jeg kan ikke notere noget, der gentager sig. Her er de næste gange: Tryk på dem, der passer.
absence-asked-repeats-none = Jeg kan ikke notere noget, der gentager sig. Skriv dagene, fx ”jeg er væk 8/12 og 15/12”.
absence-asked-unread = Jeg er ikke sikker på, at jeg har læst alle dagene rigtigt, så jeg har ikke noteret noget endnu. Er det her, du mener?
absence-asked-until = Du har ikke noteret noget fravær. Skal jeg notere, at du er væk indtil da?
absence-asked-year = Den dag er først næste år, og du skrev intet årstal, så jeg har ikke noteret noget endnu. Er det her, du mener?
absence-note = Notér { $days }
absence-note-all = Notér dem alle
absence-unread = Jeg noterer hele dage og kun dem, jeg er sikker på, så jeg har ikke gjort noget. Skriv fx ”jeg er væk fra 14. december til 18. december”.
absence-past = De dage er allerede gået. Skriv en dato, der ligger ude i fremtiden.
absence-end-before-start = Det slutter, før det begynder. Skriv det igen, fx ”jeg er på orlov fra 1/11 til 15/1”.
absence-too-long = Det er mere end tre år. Kender du ikke den sidste dag, så skriv fx ”jeg er på orlov fra 1/11”.

## Værternes tjekliste

kit-title = Tjekliste for værterne
kit-done = Gjort: { $done } af { $all }
kit-next = Næste: { $what }
kit-all-done = Alt er gjort.
kit-again = Sæt kryds ved det, der alligevel ikke er gjort, og tryk Gem
kit-show-done = Vis, hvad der er gjort ({ $number })
kit-more = Skriv til de næste, eller tilføj noget
kit-guests = Gæster: { $names }
kit-save = Gem
kit-note = Til de næste værter
kit-note-hint = fx Husk at bestille kage dagen før
kit-hand-over = Giv videre
kit-add-what = Mangler der noget?
kit-add-what-hint = fx Bestil kage
kit-add-when = Hvornår?
kit-add-when-hint = fx tirsdag i uge 46
kit-add = Tilføj
kit-waits =
    { $more ->
        [0] Værternes tjekliste: { $what }
        [one] Værternes tjekliste: { $what }, og én ting til
       *[other] Værternes tjekliste: { $what }, og { $more } ting til
    }
kit-button = Tjekliste { $day }
kit-not-yours = Tjeklisten er for mødets værter. Skriv ”vis værtsplanen”, så ser du, hvem de er.
kit-no-meeting = Du er ikke vært ved noget planlagt møde, så der er ingen tjekliste til dig.
kit-nothing = Skriv, hvad der skal gøres, fx ”tilføj til tjeklisten: bestil kage”.
kit-full = Tjeklisten er fuld: højst { $most } punkter.
chore-collect = Saml punkter til dagsordenen ind
chore-method = Vælg, hvordan punkterne skal køres
chore-guests = Invitér gæster
chore-room = Book lokale eller Teams-link
chore-run-of-show = Læg drejebogen
chore-close = Luk beslutningerne
chore-thank = Tak gæsterne
chore-handover = Skriv til de næste værter
chore-due = { $what } (senest { $day })
chore-done = { $what } (gjort af { $name })
handover-title = Fra de forrige værter
handover-from = { $name } gav videre:
handover-for = { $name }, { $when }
handover-sent = Tak! De næste værter har fået det.
handover-kept = Tak! Der er ingen at sende det til endnu, så det kommer på de næste værters tjekliste.
handover-not-reached = Tak! Det står på de næste værters tjekliste, men jeg kan ikke skrive til { $names } lige nu. Sig det selv videre.
handover-empty = Skriv, hvad I vil give videre, fx ”overlevering: husk at bestille kage”.

## Afstemninger

vote-heading = Afstemning
vote-summary = Afstemning: { $question }
vote-started-by = Startet af { $name }
vote-starter = ”{ $question }” er startet af { $name } { $opened }.
vote-closed = Lukket { $at }
vote-closed-by = Lukket { $at } af { $name }
vote-told-in-channel = Det er meldt ud i kanalen.
vote-ended-summary = ”{ $question }”: { $outcome }
vote-extended-told = Fristen er forlænget til { $until }: { $number } af { $eligible } har svaret, og der skal { $needed } til.
vote-paused-told = Sat på pause: Der er en indvending. I har indtil { $until } til at finde en løsning.
vote-prolonged-told = { $name } har givet mere tid: Afstemningen lukker nu { $until }.
vote-answer-here = Stem her
vote-has-ended = Afstemningen om ”{ $question }” er lukket. { $outcome }
vote-none-closed = Der er ingen afsluttede afstemninger endnu. Skriv ”start afstemning: …”, hvis I skal beslutte noget.
vote-turnout = { $number ->
    [one] I den seneste afstemning svarede { $part } %
   *[other] I de seneste { $number } afstemninger svarede i snit { $part } %
}
vote-turnout-of = { $number } af { $eligible } svarede
vote-ended-number =
    { $number ->
        [one] Én afstemning er slut
       *[other] { $number } afstemninger er slut
    }
vote-ended-more =
    { $number ->
        [one] Og én til. Skriv fx ”vis afstemningen om støj”.
       *[other] Og { $number } til. Skriv fx ”vis afstemningen om støj”.
    }
vote-again = Stem igen
vote-meet = Planlæg mødet
vote-meet-sure = Skal jeg planlægge et møde { $when }?
vote-meet-told = Det bliver netværkets møde med værter, dagsorden og indbydelse til alle. Mødet bliver slået op i kanalen.
vote-not-yours-to-plan = Kun den, der spurgte om tiden, og sekretariatet kan planlægge mødet.
vote-none-ended = Der er ingen afsluttet afstemning at gentage. Skriv ”start afstemning: …”.
vote-still-open = Den er ikke lukket endnu, så der kan stadig stemmes på kortet.
vote-prolong-sure = Skal afstemningen ”{ $question }” først lukke { $later }?
vote-prolong-before = Nu lukker den { $until }.
vote-prolong-final = Kanalen får besked, og svarene bliver stående. Fristen kan ikke flyttes tilbage.
vote-prolong-yes = Ja, giv mere tid
vote-not-later = En frist kan kun flyttes til senere, så ingen finder den lukket. Afstemningen lukker { $until }. Skriv ”luk afstemningen”, hvis den skal lukke nu.
vote-closes-closed =
    Fristen er { $day }, og det er ingen arbejdsdag. Skal I have til næste arbejdsdag, så skriv ”forlæng afstemningen til { $better }”.
vote-closes-closed-only = Fristen er { $day }, og det er ingen arbejdsdag.
vote-much-later = Det er over et år ude i fremtiden. Skriv en dag, der er nærmere.
vote-not-yours-to-prolong = Kun den, der startede afstemningen, og mødets værter kan give mere tid.
vote-close-sure = Skal afstemningen ”{ $question }” lukkes?
vote-close-answered = { $number } af { $eligible } har svaret.
vote-close-adopted = Lukkes den nu, er det besluttet.
vote-close-rejected = Lukkes den nu, er forslaget forkastet.
vote-close-tied = Lukkes den nu, står det lige, og værterne vælger.
vote-close-ended = Lukkes den nu, slutter den uden en beslutning.
vote-close-objection = Lukkes den nu, bliver det ikke besluttet: Der er en åben indvending.
vote-close-too-few = Lukkes den nu, bliver det ikke besluttet: Der er for få svar.
vote-close-all-gone = Lukkes den nu, bliver det ikke besluttet: Ingen af dem, der har svaret, er med mere.
vote-close-objector-gone = { $names } er ikke med mere, så den indvending står ikke i vejen. Den bliver gemt sammen med svarene.
vote-close-too-few-to-show = Lukkes den nu, bliver det ikke besluttet: Der er for få svar til, at de kan vises.
vote-close-hidden = Resultatet vises, når den er lukket.
vote-close-final = Den kan ikke åbnes igen, men der kan stemmes på ny.
vote-close-yes = Ja, luk den
vote-withdraw-sure = Skal forslaget ”{ $question }” trækkes tilbage?
vote-withdraw-answers =
    { $number ->
        [0] Ingen har svaret endnu.
        [one] Én har svaret. Svaret kommer ikke til at tælle.
       *[other] { $number } har svaret. Svarene kommer ikke til at tælle.
    }
vote-withdraw-final = Afstemningen slutter for alle uden et resultat.
vote-withdraw-yes = Ja, træk det tilbage
tie-sure = Skal stillingen i ”{ $question }” afgøres sådan?
tie-sure-decides = Det bliver besluttet: { $title }
tie-sure-yes = Ja, afgør det
vote-support = Jeg støtter
vote-neither = Hverken for eller imod
vote-objection = Jeg har en indvending
vote-count = { $choice }: { $number }
vote-open = { $whose } kan stemme indtil { $until }.
vote-extended = For få havde svaret. { $whose } kan nu stemme indtil { $until }.
vote-paused = Der er en indvending. I har indtil { $until } til at finde en løsning.
vote-paused-free = Ingen har en indvending længere. Medlemmerne kan stemme indtil { $until }.
vote-rule = Vedtaget, hvis ingen har en indvending, når tiden er gået, og { $quorum } har svaret. Tavshed tæller ikke som svar.
vote-yours = Din stemme er registreret: { $choice }. Du kan ændre den indtil { $until }.
vote-yours-here = Din stemme er registreret: { $choice }. Du kan ændre den, til der lukkes.
vote-reason-label = Din indvending
vote-reason-hint = Skriv kort, hvad der skal til, for at du kan støtte
vote-objection-by = Indvending fra { $name }
vote-objection-more = Læs mere fra { $name }
vote-objections-more =
    { $number ->
        [one] Og én indvending til.
       *[other] Og { $number } indvendinger til.
    }
vote-decision-over = { $number } gælder ikke længere.
vote-adopted = Besluttet: { $number }
vote-undecided-objection = Ikke besluttet: Der er en åben indvending.
vote-undecided-all-gone = Ikke besluttet: Ingen af dem, der har svaret, er med mere.
vote-undecided-too-few = Ikke besluttet: For få har svaret.
vote-undecided-too-few-of = Ikke besluttet: For få har svaret. { $number } af { $eligible } svarede, og der skulle { $needed } til.
vote-reminder = Du mangler at stemme. Afstemningen lukker { $until }.
vote-deadline = ”{ $question }” lukker { $until }. Har for få svaret til den tid, får den selv fem arbejdsdage mere, én gang. Den, der startede den, kan skrive ”forlæng afstemningen til fredag kl. 12”.
vote-deadline-last = ”{ $question }” lukker { $until }. Den har fået fem arbejdsdage mere. Den, der startede den, kan skrive ”forlæng afstemningen til fredag kl. 12”.
vote-deadline-fixed = ”{ $question }” lukker { $until }. Den, der startede den, kan skrive ”forlæng afstemningen til fredag kl. 12”.
vote-deadline-one = ”{ $question }” lukker { $until }.
vote-deadline-how = Den, der startede en afstemning, kan skrive ”forlæng afstemningen til fredag kl. 12”.
vote-not-yet = Den er ikke afgjort endnu.
vote-put = Afstemningen ”{ $question }”
vote-unanswered = Du mangler at stemme om ”{ $question }”.
vote-answer = Stem: { $question }
vote-form-title = Start en afstemning
vote-form-how = Afstemningen bliver slået op i kanalen med sin regel. Kun spørgsmålet skal udfyldes; uden andet er det samtykke, som lukker om fem arbejdsdage.
vote-form-question = Hvad skal I beslutte?
vote-form-question-hint = fx Vi holder martsmødet online
vote-form-closes = Hvornår lukker den?
vote-form-closes-hint = fx fredag kl. 14
vote-form-start = Start afstemningen
vote-without-question = Jeg mangler at vide, hvad I skal stemme om. Skriv fx ”start afstemning: Vi holder martsmødet online”.
vote-question-too-long = Spørgsmålet er for langt: højst { $most } tegn. Skriv det kortere, og prøv igen.
vote-closes-in-the-past = Det tidspunkt er allerede gået. Skriv et senere, fx ”til fredag kl. 14”.
vote-closes-unread = Jeg forstod ikke, hvornår afstemningen skal lukke. Skriv fx fredag kl. 14.
vote-time-has-come = ”{ $option }” er allerede i gang eller forbi. Spørg kun om tider, der kommer.
vote-closes-after = Afstemningen ville først lukke, når ”{ $option }” er begyndt. Vælg en tidligere frist.
vote-no-such-time = ”{ $words }”: Den tid findes ikke, eller ugedagen passer ikke til datoen. Skriv det hele igen med den rigtige.
vote-perhaps-choice = Skal I vælge mellem dem? Så er det et valg. Ret felterne, så de passer.
vote-perhaps-closes = Skal afstemningen lukke ”{ $closes }”, eller hører det til spørgsmålet? Ret felterne, så de passer.
objection-is-ones-own = Ingen stemme er afgivet. En indvending er ens egen: Deler du den, så tryk på ”Jeg har en indvending”, og skriv, hvad der skal til for dig.
objection-sure = Skal det være din indvending: ”{ $reason }”?
objection-sure-stands = Din indvending står nu som: ”{ $reason }”
objection-sure-yes = Ja, skriv den sådan
objection-or-neither = Ingen stemme er afgivet. Ikke at støtte er ikke det samme som at have en indvending. Vælg selv, om du er hverken for eller imod, eller har en indvending.
no-objection-then = Du har ingen indvending. Støtter du forslaget, eller er du hverken for eller imod? Tryk på dit svar.
no-objection-approves = Uden indvendinger er det godkendt. Vil du stå som en, der har svaret, så tryk Godkend.
no-objection-yet = Din indvending står, indtil du har svaret igen. Støtter du forslaget, eller er du hverken for eller imod? Tryk på dit svar.
objection-needs-reason = Indvendingen er ikke talt med endnu. Skriv kort, hvad der skal til, for at du kan støtte, og tryk igen.
may-not-vote = Kun netværkets medlemmer kan stemme. Mener du, at du burde være medlem, så sig det til sekretariatet.
may-not-vote-for = Du stemmer for { $name }, når { $name } er væk. Lige nu stemmer { $name } selv.
vote-not-among = { $whose } kan stemme her.
vote-no-hosts = Det næste møde har ingen værter endnu, så ingen kan stemme. Lad alle medlemmer stemme, eller vælg en arbejdsgruppe.
vote-nobody-in-group = Ingen er med i arbejdsgruppen ”{ $group }” endnu, så ingen kan stemme.
voting-time-is-up = Fristen for afstemningen om ”{ $question }” er gået, så den er lukket for nu. Om lidt står det på kortet i kanalen, hvad der bliver af den.
voting-is-over = Afstemningen om ”{ $question }” er lukket. Resultatet står på kortet i kanalen.
voting-was-withdrawn = Forslaget ”{ $question }” er trukket tilbage, så der stemmes ikke om det mere.
vote-not-yours = Kun den, der startede afstemningen, og sekretariatet kan lukke den. Ellers lukker den selv, når fristen er gået.
vote-not-yours-to-reword = Kun den, der startede afstemningen, og mødets værter kan rette teksten.
vote-not-reworded = Teksten ligger fast, når der er svaret, og altid hvor der vælges mellem muligheder. Skriv ”træk forslaget tilbage”, og start afstemningen igen med den nye tekst.
no-open-vote-but-asked = Der er ingen åben afstemning, men et spørgsmål til alle: ”{ $question }”. Det er åbent til { $until }. Åbn det for at svare, rette dit svar eller lukke det.
no-open-vote-but-pulse = Der er ingen åben afstemning, men netværkets puls er i gang.
no-open-vote = Der er ingen åben afstemning. Skriv ”start afstemning: …”, hvis I skal beslutte noget.
vote-runs-already = Det stemmes der allerede om: ”{ $question }”, indtil { $until }. Svar dér, så bliver alle svar talt ét sted.
which-vote = Hvilken afstemning mener du?
which-vote-named = Jeg kender ingen åben afstemning om ”{ $which }”. Mener du en af disse?
vote-choice = { $question } (fra { $opened }, { $by })
vote-none-about = Jeg kender ingen afstemning om { $which }. Skriv ”vis afstemningerne”, så ser du de åbne.
vote-no-times = Der stemmes ikke om tidspunkter lige nu. Skriv ”start tidsafstemning: …”, hvis I skal finde en dag.
vote-has-no-options = Den afstemning har ingen muligheder, man kan tilføje til eller samle.
vote-kind-silence = Stiltiende godkendelse
vote-kind-majority = Flertalsafstemning
vote-kind-choice = Valg
vote-kind-dots = Prikafstemning
vote-kind-score = Pointafstemning
vote-kind-ranked = Rangordning
vote-kind-time = Find et tidspunkt
vote-kind-signal = Støttetilkendegivelse
vote-about-withdrawn = { $labels } er trukket tilbage, siden afstemningen begyndte.
vote-reworded = Teksten er ændret ({ $version }. udgave). Svar på de tidligere er ikke talt med.
vote-reworded-now = Teksten er ændret, mens du svarede. Dit tryk er ikke talt med: Læs den nye tekst, og svar igen.
vote-approve = Godkend
vote-correction = Rettelse
vote-yes = Ja
vote-no = Nej
vote-blank = Blank
vote-answered = Svar: { $number }
vote-hidden-vote = Stillingen vises, når du selv har svaret.
vote-hidden-close = Resultatet vises, når afstemningen lukker.
vote-hidden-never = Tallene vises aldrig, kun udfaldet.
vote-hidden-confidential = Fortrolig: Resultatet vises ved lukning, og kun hvis mindst { $fewest } har svaret.
vote-confidential = Fortrolig: Ingen ser, hvad du svarer. Ingen begrundelse, og svaret kan ikke ændres. Resultatet kommer først ved lukning og fra fem svar. Den, der driver databasen, kan teknisk se det.
vote-open-all = Alle i teamet kan svare indtil { $until }.
vote-rule-silence = Ingen indvendinger inden { $until } = godkendt. Tavshed tæller som et ja. En indvending eller rettelse skal begrundes.
vote-rule-majority = Vedtaget, hvis flere siger ja end nej, og { $quorum } har svaret. Står det lige, er det nej. Tavshed tæller ikke som svar.
vote-rule-majority-of = Vedtaget, hvis { $share } af dem, der siger ja eller nej, siger ja, og { $quorum } har svaret. Blanke og tavse tæller ikke med.
vote-rule-unanimous = Vedtaget, hvis ingen siger nej, mindst én siger ja, og { $quorum } har svaret. Blanke og tavse tæller ikke med.
vote-share-two-thirds = mindst to tredjedele
vote-share-three-quarters = mindst tre fjerdedele
vote-share-percent = mindst { $percent } %
vote-rule-choice =
    { $most ->
        [one] Vælg én.
       *[other] Vælg op til { $most }.
    } { $places ->
        [one] Den med flest stemmer vinder,
       *[other] De { $places } med flest stemmer vinder,
    } hvis { $quorum } har svaret. Står det lige, afgør værterne det. Tavshed tæller ikke.
vote-rule-dots =
    Fordel op til { $most ->
        [one] 1 prik
       *[other] { $most } prikker
    }. { $places ->
        [one] Den med flest prikker vinder,
       *[other] De { $places } med flest prikker vinder,
    } hvis { $quorum } har svaret. Står det lige, afgør værterne det. Tavshed tæller ikke.
vote-rule-score = Giv hver mulighed 0-{ $most } point. { $places ->
        [one] Den med flest point i alt vinder,
       *[other] De { $places } med flest point i alt vinder,
    } hvis { $quorum } har svaret. Står det lige, afgør værterne det. Tavshed tæller ikke.
vote-rule-ranked = Sæt mulighederne i rækkefølge. Den, der har færrest, går ud, og stemmerne går videre til næste valg, indtil én har over halvdelen. Står det lige, går den ud, der havde færrest i runden før, ellers den, der er foreslået sidst. Der skal være svar fra { $quorum }. Tavshed tæller ikke.
vote-rule-time = Svar kan, måske eller kan ikke. Tidspunktet, hvor flest kan, vinder; står det lige, hvor flest måske kan, ellers det første. Der skal være svar fra { $quorum }. Tavshed tæller ikke.
vote-rule-signal = En støttetilkendegivelse er ingen afstemning og beslutter ikke noget. Tavshed betyder ingenting.
vote-quorum-half = mindst halvdelen af { $of }
vote-quorum-two-thirds = mindst to tredjedele af { $of }
vote-quorum-three-quarters = mindst tre fjerdedele af { $of }
vote-quorum-all = alle { $of }
vote-quorum-percent = mindst { $percent } % af { $of }
vote-quorum-number =
    { $number ->
        [one] et eller flere medlemmer
       *[other] mindst { $number } medlemmer
    }
vote-quorum-number-among = mindst { $number } af de stemmeberettigede
vote-of-members = medlemmerne
vote-of-them = de stemmeberettigede
vote-voters-members = Medlemmerne
vote-voters-hosts = Kun værterne
vote-voters-group = Kun de, der var med i arbejdsgruppen ”{ $group }” ved starten,
vote-never-shown = Tallene vises aldrig, heller ikke bagefter: kun, hvad der blev besluttet. Den, der driver databasen, kan teknisk se svarene.
vote-tied = Det står lige. Værterne afgør det.
vote-ended = Afsluttet. Svar: { $number }
vote-is-rejected = Forkastet
vote-rejected = Forkastet: { $number }
vote-approved =
    { $corrections ->
        [0] Godkendt uden kommentarer: { $number }
        [one] Godkendt med én rettelse: { $number }
       *[other] Godkendt med { $corrections } rettelser: { $number }
    }
vote-undecided-too-few-to-show = Ikke besluttet: Der er for få svar til at vise et fortroligt resultat.
vote-undecided-withdrawn = Ikke besluttet: Forslaget er trukket tilbage.
vote-yours-confidential = Din stemme er registreret. Den er fortrolig og kan ikke ændres.
vote-yours-for = Din stemme på vegne af { $name } er registreret: { $choice }. Den kan ændres, til der lukkes.
vote-your-reason = Din begrundelse: { $reason }
vote-why-how = Dit svar er det samme. Skriv hvorfor, hvis du vil.
vote-reason-or-correction = Din rettelse eller indvending
vote-correction-by = Rettelse fra { $name }
vote-objection-old = Gælder den tidligere tekst, indtil den er besvaret igen.
vote-objection-was-old = Gjaldt den tidligere tekst.
vote-taken-back = Din stemme tæller ikke længere. Du kan svare igen indtil { $until }.
no-vote-of-yours = Du har ikke stemt endnu, så der er ikke noget at fortryde.
vote-by-name = Hvem svarede hvad
vote-names = { $choice }: { $names }
vote-name-why = { $name } (”{ $reason }”)
vote-name-for = { $name } på vegne af { $of }
vote-nobody = ingen
vote-missing =
    { $number ->
        [0] Alle { $all } har svaret
       *[other] { $answered } af { $all } har svaret, { $number } mangler
    }
votes-are-confidential = Det siger jeg ikke: Afstemningen er fortrolig. Ingen ser, hvad den enkelte har svaret, og jeg viser kun tallene, når den er lukket, og mindst fem har svaret.
votes-not-shown-yet = Det kan du først se, når stillingen bliver vist. Hvornår det er, står på kortet.
votes-never-shown = Det siger jeg ikke: Da afstemningen blev startet, blev det aftalt, at tallene aldrig vises. Du kan se på kortet, hvad der blev besluttet.
confidential-is-final = Du har svaret, og svaret er fortroligt: Det kan ikke ændres, for ingen ved mere, hvilket der er dit.
confidential-without-reasons = Den slags afstemning kan ikke være fortrolig, for en indvending skal begrundes. Vælg fx flertal i stedet.
hidden-without-reasons = I den slags afstemning står indvendingerne på kortet, så stillingen er altid synlig. Vælg fx flertal, hvis den skal være skjult.
quorum-not-there = Den slags afstemning har ingen quorum: Tavshed tæller som et ja, eller der besluttes ikke noget. Vælg samtykke eller flertal, hvis nogle skal have svaret.
majority-not-there = Kun en flertalsafstemning kan kræve et bestemt flertal. Vælg flertal, eller tag kravet ud.
vote-too-few-for-confidential =
    { $number ->
        [one] I er kun ét medlem, så en fortrolig afstemning kan ikke få noget resultat: Det vises først fra { $fewest } svar. Start en almindelig afstemning i stedet.
       *[other] I er kun { $number } medlemmer, så en fortrolig afstemning kan ikke få noget resultat: Det vises først fra { $fewest } svar. Start en almindelig afstemning i stedet.
    }
quorum-too-large =
    { $number ->
        [one] Så mange medlemmer er I ikke: I er ét. Skriv et mindre tal, eller fx 75 %.
       *[other] Så mange medlemmer er I ikke: I er { $number }. Skriv et mindre tal, eller fx 75 %.
    }
quorum-not-understood = Jeg forstod ikke, hvor mange der skal svare. Skriv fx 75 %, to tredjedele, alle eller 8.
voted-themselves = { $name } har selv stemt, så din stemme som stedfortræder er ikke talt med.
vote-objected = { $name } har en indvending mod ”{ $question }”.
vote-objected-how = Forslaget bliver ikke vedtaget, så længe indvendingen står. Ret teksten, så alle kan støtte den, eller tal med den, der har indvendingen. Fristen er { $until }.
vote-paused-summary = ”{ $question }” er sat på pause, for der er en indvending.
vote-reword = Ret teksten
vote-reword-label = Den nye tekst
vote-reword-hint = Skriv forslaget, så indvendingen er taget med
vote-reword-how = Alle, der har svaret, bliver spurgt igen. Intet svar følger med over.
vote-reword-sure = Skal afstemningens tekst være ”{ $text }”?
vote-reword-give = Brug den nye tekst
reword-without-text = Jeg mangler en ny tekst, der er anderledes end den gamle.
vote-reworded-done =
    { $number ->
        [0] Teksten er ændret. Ingen andre havde svaret.
        [one] Teksten er ændret. Den ene, der havde svaret, er spurgt igen.
       *[other] Teksten er ændret. De { $number }, der havde svaret, er spurgt igen.
    }
vote-ask-again = Teksten er ændret – gælder dit svar stadig? Svar igen herunder.
vote-earlier = Før stod der: { $text }
poll-answer = Svar
poll-add = Foreslå en mulighed
poll-undo = Fortryd mit svar
poll-option = { $place }. { $words }
poll-option-by = Foreslået af { $names }
poll-times = { $slot }: { $can } kan, { $maybe } måske
poll-won = { $words } – valgt
poll-out = ude efter { $round }. runde
poll-round = { $round }. runde: { $votes }
poll-time-2 = kan
poll-time-1 = måske
poll-time-0 = kan ikke
poll-willing = { $slot } ({ $how })
poll-form-title = Dit svar
poll-reason = Hvorfor? (kan udelades)
poll-reason-hint = fx Det kan flest nå
poll-why = Skriv hvorfor
poll-give = Send svar
poll-rank = { $place }. valg
poll-nothing = –
poll-pick =
    { $most ->
        [one] Vælg én
       *[other] Vælg op til { $most }
    }
poll-add-label = Din mulighed
poll-add-hint = fx Støj i storrum
poll-add-give = Tilføj
poll-tied = Det står lige i ”{ $question }”. Du er vært og kan afgøre det.
poll-break = Afgør: { $question }
poll-tie-title = Det står lige
poll-tie-how =
    { $places ->
        [one] Der er plads til én af dem. Vælg, og skriv hvorfor; det står i beslutningen, at det var værterne.
       *[other] Der er plads til { $places } af dem. Vælg, og skriv hvorfor; det står i beslutningen, at det var værterne.
    }
poll-tie-reason = Hvorfor?
poll-tie-reason-hint = fx passer til temaet for næste møde
poll-tie-give = Afgør
tie-needs-reason = Skriv kort hvorfor; det står i beslutningen.
tie-wrong-number =
    { $places ->
        [one] Vælg netop én af dem, der står lige.
       *[other] Vælg netop { $places } af dem, der står lige.
    }
not-a-number = Skriv et helt tal, fx 2.
which-options = Jeg er ikke sikker på, hvilken afstemning og hvilke muligheder du mener. Svar på kortet, og nævn mulighedernes numre, fx ”saml 2 og 5”.
nothing-chosen = Du har ikke valgt noget endnu. Vælg mindst én, og prøv igen.
too-many-chosen =
    { $most ->
        [one] Du kan kun vælge én.
       *[other] Du kan højst vælge { $most }.
    }
too-many-dots =
    Du har { $most ->
        [one] 1 prik
       *[other] { $most } prikker
    }, og du har givet { $given }. Tag nogle tilbage, og prøv igen.
no-such-score = Hver mulighed kan få 0-{ $most } point.
ranked-twice = Du har sat den samme mulighed to steder. Sæt hver mulighed ét sted, og prøv igen.
not-an-option = Den mulighed er der ikke længere. Se kortet igen, og svar på ny.
no-more-options = I denne afstemning står mulighederne fast.
option-too-long = En mulighed er for lang: højst { $most } tegn.
option-missing = Jeg mangler, hvad muligheden er.
too-many-options = Der er plads til { $most } muligheder. Saml nogle, og prøv igen.
too-few-options = Skriv mindst to muligheder, én på hver linje, eller lad andre foreslå dem.
same-option = Nævn to forskellige muligheder ved deres numre, fx ”saml 2 og 5”.
vote-form-kind = Hvordan afgøres det?
vote-form-kind-consent = Samtykke: ingen indvendinger
vote-form-kind-silence = Stiltiende godkendelse
vote-form-kind-majority = Flertal
vote-form-kind-choice = Valg mellem muligheder
vote-form-kind-dots = Prikker at fordele
vote-form-kind-score = Point til hver mulighed
vote-form-kind-ranked = Rangordning
vote-form-kind-time = Find et tidspunkt
vote-form-kind-signal = Støttetilkendegivelse
vote-form-options = Muligheder, hvis der er nogen
vote-form-options-hint = Én på hver linje
vote-form-more = Flere indstillinger
vote-form-among = Hvem stemmer?
vote-form-among-all = Alle medlemmer
vote-form-among-hosts = Værterne ved næste møde
vote-form-among-group = Arbejdsgruppen { $group }
vote-form-opens = Hvornår åbner den (ellers nu)?
vote-form-opens-hint = fx mandag kl. 9 eller 4. januar
vote-form-every = Skal den gentages?
vote-form-number = Hvor mange valg, prikker eller point?
vote-form-number-hint = ellers 1 valg, 3 prikker, 5 point
vote-form-places = Hvor mange kan vinde?
vote-form-quorum = Hvor mange skal svare (quorum, ellers halvdelen)?
vote-form-quorum-hint = fx 75 %, to tredjedele eller 8
vote-form-share = Hvor stort et flertal? (kun flertalsafstemning)
vote-form-share-simple = Flere ja end nej
vote-form-share-two-thirds = To tredjedele
vote-form-share-three-quarters = Tre fjerdedele
vote-form-share-unanimous = Ingen må sige nej
vote-form-shown = Hvornår vises stillingen?
vote-form-shown-always = Hele tiden
vote-form-shown-after-vote = Når man selv har svaret
vote-form-shown-after-close = Når afstemningen lukker
vote-form-shown-never = Aldrig, kun udfaldet
vote-form-also = Og desuden
vote-form-adds = Andre kan foreslå muligheder
vote-form-confidential = Fortrolig
vote-form-template = Gem som skabelon
vote-form-template-hint = Skabelonens navn
vote-number-out-of-range = Skriv et tal fra 1 til { $most }.
planned-title = Planlagt afstemning
planned-list = Planlagte afstemninger
planned-number =
    { $number ->
        [one] Én afstemning er planlagt
       *[other] { $number } afstemninger er planlagt
    }
planned-none = Der er ikke planlagt nogen afstemning. Skriv fx ”start afstemning: …, åbner mandag kl. 9, gentages hvert kvartal”.
planned-more =
    { $number ->
        [one] Og én til, som åbner senere.
       *[other] Og { $number } til, som åbner senere.
    }
planned-by = Planlagt af { $name }
planned-kind = { $kind }
planned-kind-share = { $kind }: { $share } skal sige ja
planned-kind-unanimous = { $kind }: ingen må sige nej
planned-whose = { $whose } kan stemme.
planned-summary = Planlagt afstemning: ”{ $question }”
planned-opens = Åbner { $opens } og lukker { $closes }.
planned-again = Gentages { $every }
planned-next = Næste gang: { $opens }
planned-opened = Åbnet { $at }
planned-called-off = Aflyst { $at }
planned-every-once = ikke
planned-every-week = hver uge
planned-every-fortnight = hver anden uge
planned-every-month = hver måned
planned-every-quarter = hvert kvartal
planned-every-half-year = hvert halve år
planned-every-year = hvert år
planned-open-now = Åbn nu
planned-call-off = Aflys
planned-over = ”{ $question }” er ikke planlagt mere: Den er åbnet eller aflyst.
planned-not-yours = Kun den, der planlagde afstemningen, og værterne kan aflyse den eller åbne den nu.
planned-in-the-past = Den dag er gået. Skriv, hvornår afstemningen skal åbne, fx ”åbner mandag kl. 9”.
planned-when = Jeg forstod ikke, hvornår den skal åbne. Skriv fx ”mandag kl. 9” eller ”4. januar”.
planned-too-far = Der er over et år til. Vælg en dag, der er nærmere.
planned-closes-before = Den ville lukke, før den åbner { $opens }. Vælg en senere frist.
planned-already = ”{ $question }” er planlagt allerede: Den åbner { $opens }.
planned-left = Ikke åbnet: { $name } er ikke med i netværket mere.
planned-runs-already = Ikke åbnet: Der stemmes om det samme allerede.
planned-nobody = Ikke åbnet: Ingen kunne stemme.
which-planned = Hvilken planlagt afstemning?
templates-title = Afstemningsskabeloner
templates-number =
    { $number ->
        [one] I har én skabelon til afstemninger
       *[other] I har { $number } skabeloner til afstemninger
    }
templates-none = I har ingen skabeloner endnu. Udfyld en afstemning, og giv den et navn nederst i formularen.
template-use = Brug { $name }
round-kind = Spørgsmål til alle
round-asked-by = Spurgt af { $name }
round-open = Svar inden { $until }
round-progress = { $number } af { $of } har svaret
round-closed = Lukket: { $number } af { $of } svarede
round-nobody = Lukket: Ingen svarede
round-too-few = Lukket: For få svar til at vise ({ $number }, mindst { $fewest }). Det, der blev skrevet, er slettet.
round-named-how = Dit svar vises med dit navn. Du kan ændre det, indtil der lukkes.
round-nameless-how = Uden navne: Svarene vises først ved lukning og fra fem svar, blandet. Dit svar kan ikke ændres. Den, der driver databasen, kan teknisk se det.
round-mine = Dit svar: { $words }
round-mine-until = Du kan ændre det, indtil der lukkes.
round-mine-nameless = Tak, du har svaret. Ingen ved, hvilket svar der er dit, så det kan ikke ændres.
round-summary = Spørgsmål til alle: ”{ $question }”
round-answer = Svar
round-change = Ret mit svar
round-take-back = Træk mit svar tilbage
round-close = Luk nu
round-see = Se svarene
round-form-title = Spørg alle
round-form-how = Alle svarer med deres egne ord, og svarene samles på ét kort. Uden frist er der fem arbejdsdage.
round-form-question = Hvad vil du spørge om?
round-form-question-hint = fx Hvordan bruger I runderingen?
round-form-closes = Svar inden
round-form-closes-hint = fx fredag kl. 12
round-form-names = Svarene vises
round-form-named = Med navn
round-form-nameless = Uden navne, fra fem svar
round-form-ask = Spørg
round-answer-title = Dit svar
round-answer-label = Dit svar (højst { $most } tegn)
round-answer-give = Send svar
round-answers-kind = Svarene
round-answers-summary = Svarene på ”{ $question }”
round-answers-how = Tryk på et svar for at gøre det til et punkt, et input eller en beslutning.
round-page = Side { $page } af { $of }
round-next = Flere svar
round-earlier = Forrige svar
round-in-da = på dansk
round-in-en = på engelsk
round-one-kind = Et svar på
round-to-item = Gør til punkt
round-to-input = Gør til input
round-to-decision = Gør til beslutning
round-back = Alle svar
rounds-title = Spørgsmål til alle
rounds-number =
    { $number ->
        [0] Ingen spørgsmål til alle er åbne lige nu
        [one] Ét spørgsmål til alle er åbent
       *[other] { $number } spørgsmål til alle er åbne
    }
rounds-none = Ingen har spurgt alle om noget endnu. Skriv fx ”spørg alle: Hvordan bruger I runderingen? Til fredag”.
rounds-more =
    { $number ->
        [one] Og én til
       *[other] Og { $number } til
    }
round-waits = Svar på ”{ $question }” inden { $until }
round-to-answer = Svar: { $question }
round-reminder = Du er spurgt. Svar inden { $until }.
round-sure = Luk ”{ $question }” nu?
round-sure-told = Så kan ingen svare mere, og svarene vises i kanalen.
round-sure-nameless = Har færre end { $fewest } svaret, slettes svarene i stedet.
round-sure-yes = Luk nu
round-over = ”{ $question }” er lukket, så der kan ikke svares mere.
round-answer-missing = Skriv dit svar, så tager jeg det med.
round-answer-too-long = Svaret er på { $number } tegn, og der er plads til { $most }. Skriv det lidt kortere.
round-answer-is-final = Du har svaret uden navn: Ingen ved mere, hvilket svar der er dit, så det kan ikke ændres.
round-not-shown-yet = Svar først selv, så kan du se de andres svar. Ellers vises de, når der lukkes.
round-shown-at-the-close = Her svares uden navne, så svarene vises først, når der lukkes.
round-too-few-to-show = Færre end { $fewest } svarede uden navne, så svarene er slettet. Spørg igen, evt. med navn.
round-not-yours = Kun den, der spurgte, og værterne kan lukke før tid.
round-evaluation = Hvordan var kurset ”{ $course }”? 1) Hvad tager du med dig? 2) Hvad manglede du? 3) Vil du anbefale det til andre, og hvorfor?
round-without-question = Skriv, hvad du vil spørge om, fx ”spørg alle: Hvordan bruger I runderingen?”.
round-question-too-short = Det er for kort til, at alle forstår det. Skriv et helt spørgsmål.
round-question-too-long = Spørgsmålet er for langt: højst { $most } tegn.
round-closes-too-soon = Den dag er ingen arbejdsdag, og arbejdsdagen før er gået. Vælg en senere dag.
round-closes-unread = Jeg kan ikke læse ”{ $words }” som et tidspunkt. Skriv fx ”fredag kl. 12”.
round-closes-earlier = { $day } er ingen arbejdsdag, så der lukkes { $closes }.
round-too-few-members =
    { $number ->
        [one] Du er det eneste medlem, og svar uden navne vises først fra { $fewest }. Spørg med navn i stedet.
       *[other] I er kun { $number } medlemmer, og svar uden navne vises først fra { $fewest }. Spørg med navn i stedet.
    }
round-asked-already = ”{ $question }” bliver der allerede spurgt om, indtil { $until }.
pulse-runs-already = En puls er i gang til { $until }. Så jeg har ikke startet en ny.
pulse-title = Netværkets puls
pulse-is-off = Pulsen starter ikke af sig selv
pulse-is-on = Pulsen starter af sig selv i marts og september
pulse-off-how = Er en puls åben, kan den stadig besvares. Sekretariatet kan altid skrive ”start puls”.
pulse-on-how = Skriv ”slå pulsen fra”, hvis I ikke vil have den.
pulse-turn-off = Slå pulsen fra
pulse-turn-on = Slå pulsen til
pulse-nameless = Uden navne: Resultatet vises ved lukning og fra fem svar, aldrig for enheder eller personer. Dit svar kan ikke ændres. Den, der driver databasen, kan teknisk se det.
pulse-relations = Relationer
pulse-exchange = Sparring
pulse-knowledge = Viden
pulse-influence = Indflydelse
pulse-time = Tid
pulse-says-relations = Jeg kender de andre godt nok til at ringe til dem
pulse-says-exchange = Jeg får den sparring, jeg har brug for
pulse-says-knowledge = Jeg har den viden, som min opgave kræver
pulse-says-influence = Det, vi siger, gør en forskel
pulse-says-time = Jeg har tid nok til opgaven
pulse-score = Vælg fra 1 til 5
pulse-score-1 = 1 – slet ikke
pulse-score-2 = 2
pulse-score-3 = 3 – delvist
pulse-score-4 = 4
pulse-score-5 = 5 – i høj grad
pulse-figure = { $scale }: { $mean }
pulse-spread = Spredning { $spread }
pulse-same = Som sidst
pulse-up = { $by } mere end sidst
pulse-down = { $by } mindre end sidst
pulse-how-read = Gennemsnit fra 1 til { $most }. Stor spredning: I er ikke enige.
pulse-form-title = Hvordan oplever du netværket?
pulse-waits = Svar på netværkets puls inden { $until }
pulse-to-answer = Svar på pulsen
pulse-sure = Luk pulsen nu?
pulse-over = Pulsen er lukket, så der kan ikke svares mere.
pulse-not-all = Vælg et tal fra 1 til 5 ved alle fem udsagn.
pulse-none = Der har ikke været nogen puls endnu. Den starter af sig selv i marts og september; sekretariatet kan også skrive ”start puls”.
pulse-too-soon = Den seneste puls startede { $last }. Med under 60 dage imellem viser den intet nyt: Den kan startes igen { $again }.
pulse-too-few-members =
    { $number ->
        [one] Du er det eneste medlem, og pulsen vises først fra { $fewest } svar. Vent, til I er flere.
       *[other] I er kun { $number } medlemmer, og pulsen vises først fra { $fewest } svar. Vent, til I er flere.
    }
peers-kind = Små grupper
peers-how = Tre ad gangen, hver sjette uge, og med så mange nye som muligt. I aftaler selv hvornår.
peers-number =
    { $number ->
        [0] Ingen er med endnu
        [one] Én er med
       *[other] { $number } er med
    }
peers-drawn =
    { $number ->
        [one] Én gruppe siden { $day }
       *[other] { $number } grupper siden { $day }
    }
peers-too-few = Der skal mindst tre til, så runden venter, til I er tre.
peers-next = Næste runde: { $day }
peers-mine = Du er med.
peers-paused = Du holder pause til { $day }.
peers-join = Jeg er med
peers-leave = Ikke lige nu
peers-you-met = Du har mødt { $names }
peers-yours = Du skal mødes med { $names }
peers-look = Mød { $names }
peers-newer = Der er lavet nye grupper siden.
peers-nobody-left = De andre i din gruppe er her ikke længere. I næste runde møder du nye.
peers-about = I kan begynde med: { $words }
peers-about-nothing = Fortæl hinanden, hvad der fylder lige nu.
peers-met = I mødtes { $day }
peers-chat = Åbn chat
peers-first-line = Hej! Vi er i lille gruppe sammen. Hvornår passer det jer at mødes?
peers-we-met = Vi har mødtes
peers-line-edit = Ret linjen
peers-line-how = Kom der noget ud af det? Kun I i gruppen ser linjen.
peers-line = Én linje (kan udelades)
peers-line-hint = fx Prøv korte gåmøder
peers-line-give = Gem
peers-to-theme = Er det noget for alle? Så skriv ”foreslå tema: …”.
peers-line-too-long = Linjen er for lang: højst { $most } tegn.
peers-sure =
    { $number ->
        [one] Lav små grupper af én nu?
       *[other] Lav små grupper af { $number } nu?
    }
peers-sure-told = Alle, der er med og ikke er væk, får at vide, hvem de skal mødes med.
peers-sure-yes = Lav grupperne
peers-too-few-now =
    { $number ->
        [one] Kun én er med og ikke væk. Der skal mindst { $fewest } til. Bed flere om at trykke ”Jeg er med”.
       *[other] { $number } er med og ikke væk. Der skal mindst { $fewest } til. Bed flere om at trykke ”Jeg er med”.
    }
peers-no-day = Skriv en dag, der kommer, fx ”pause fra de små grupper til 1. marts”.
peers-about-too-long = Emnet er for langt: højst { $most } tegn.
peers-not-yours = Det er kun gruppen selv, der ser og skriver dér. Skriv ”min lille gruppe” for at se din.
trios-title =
    { $number ->
        [one] Én gruppe til pausen
       *[other] { $number } grupper til pausen
    }
trios-sure =
    { $number ->
        [one] Skal jeg lave grupper til pausen af den ene?
       *[other] Skal jeg lave grupper til pausen af de { $number }?
    }
trios-sure-told = Det er dem, der har sagt ja til at møde op i dag. Grupperne vises i kanalen og gemmes ikke.
trios-no-meeting = Grupper til pausen laves på mødedagen, og der er intet møde i dag.
trios-too-few =
    { $number ->
        [0] Ingen har sagt, at de møder op i dag, og der skal mindst { $fewest } til.
        [one] Kun én har sagt, at de møder op i dag, og der skal mindst { $fewest } til.
       *[other] Kun { $number } har sagt, at de møder op i dag, og der skal mindst { $fewest } til.
    }

## Beslutninger

decisions-title = Beslutninger
decisions-number =
    { $number ->
        [one] Én beslutning
       *[other] { $number } beslutninger
    }
decisions-about = Om ”{ $wanted }”
decisions-within = Besluttet fra { $start } til { $end }
decisions-within-year = Besluttet i { $year }
decisions-on = Besluttet { $day }
decisions-about-then = Om ”{ $wanted }” · { $then }
decisions-none-then = I den tid er der ikke registreret nogen beslutninger. Skriv ”vis beslutningerne” for at se dem alle.
decisions-none = Jeg fandt ingen beslutninger. Prøv med et andet ord, eller start en afstemning.
decisions-none-yet = Der er ingen beslutninger endnu. Skriv ”start afstemning: …”, når I skal beslutte noget.
decision-no-such-number = Jeg har ingen beslutning med nummer { $number }. Skriv ”vis beslutningerne” for at se dem, der er.
decision-no-number = Det nummer kender jeg ikke. Skriv ”vis beslutningerne” for at se dem, der er.
decisions-more =
    { $number ->
        [one] Og én til. Spørg ”hvad besluttede vi om …?” for at finde den.
       *[other] Og { $number } til. Spørg ”hvad besluttede vi om …?” for at finde den rigtige.
    }
no-minutes = Netværket fører ikke referat. Her er beslutningerne:
decision-line = { $number }: { $title }
decision-when = Besluttet { $day } ved { $method }
decision-written-when = { $method }, { $day }
method-consent = samtykke
method-silence = stiltiende godkendelse
method-majority = flertal
method-choice = valg
method-dots = prioritering med prikker
method-score = point
method-ranked = rangordning
method-time = tidsafstemning
method-host = værternes afgørelse ved stemmelighed

method-deadline = fristens udløb
decision-counts =
    { $support } støtter, { $neither } hverken for eller imod, { $objection ->
        [0] ingen indvendinger
        [one] 1 indvending
       *[other] { $objection } indvendinger
    }. { $eligible } kunne stemme.
method-meeting = enighed på mødet
method-message = skrevet ned fra en besked
method-written = skrevet ned
method-after-meeting = skrevet ned efter mødet
method-minutes = ifølge referatet
method-correction = rettet udgave
decision-form-title = Skriv en beslutning ned
decision-form-how = Den får et nummer og bliver slået op i kanalen. I tre arbejdsdage kan alle sige til, hvis noget er forkert.
decision-form-text = Hvad er besluttet?
decision-form-text-hint = fx Vi holder martsmødet online
decision-form-kind = Hvad er det?
decision-form-record = Registrér
decision-supersedes-how = Den beslutning, som den skal afløse, står ikke i registeret. Skriv fx ”D-2026-004 afløser D-2026-001”, når den er registreret.
decision-retire-how = Nummeret og teksten bliver stående i registeret. Skriv nummeret på den, der afløser den, eller hvorfor den er trukket tilbage.
decision-retire-instead = Afløst af
decision-retire-instead-hint = fx D-2026-004, hvis der er en
decision-retire-reason = Hvorfor?
decision-retire-reason-hint = fx Den blev skrevet ned to gange
decision-retire-give = Den gælder ikke mere
decision-not-in-force = { $number } gælder ikke længere, så det kan ikke lade sig gøre.
decision-not-of-itself = { $number } kan ikke afløse sig selv.
decision-takes-a-place = { $number } afløser allerede en anden, og hver beslutning kan kun afløse én.
decision-kind-decision = Beslutning
decision-kind-agreement = Aftale
decision-kind-approval = Godkendelse
decision-kind-no-conclusion = Ingen konklusion
decision-kind-nothing-to-report = Intet at melde
decision-without-text = Jeg mangler at vide, hvad der er besluttet. Skriv én sætning, og prøv igen.
message-action-not-here = Det kan jeg kun i netværkets egen kanal. Find beskeden dér, og prøv igen.
decision-kind-and-status = { $kind }, { $status }
decision-status-valid = gælder
decision-status-done = udført
decision-status-changed = ændret
decision-status-replaced = afløst
decision-status-withdrawn = trukket
decision-status-expired = udløbet
decision-status-rejected = forkastet
decision-status-archived = kun i arkivet
decision-rejected-when = Forkastet { $day } i en flertalsafstemning
decision-rejected-tie = Forkastet { $day } ved stemmelighed
decision-counts-majority = { $yes } ja, { $no } nej, { $blank } blank. { $eligible } kunne stemme.
decision-among = { $whose } kunne stemme.
decision-voted = { $number } af { $eligible } har svaret.
decision-confirm = Ser dette rigtigt ud? Indtil { $until } kan alle sige ja, eller at noget er skrevet forkert ned.
decision-right = Ja, det ser rigtigt ud
decision-asked = Spurgt: { $question }
decision-asked-adopted = { $question } – vedtaget
decision-asked-rejected = { $question } – forkastet
decision-word = Ret ordlyden
decision-word-label = Hvad er besluttet? Sig det i én sætning.
decision-worded-until = Indtil { $until } kan den, der startede afstemningen, eller en vært rette ordlyden.
decision-wording-stands = De tre arbejdsdage er gået, så ordlyden af { $number } står. Tryk på Noget er forkert, hvis den skal rettes.
decision-not-yours-to-word = Ordlyden kan den, der startede afstemningen, og værterne rette. Tryk på Noget er forkert, hvis der bør stå noget andet.
decision-right-by = Ser rigtigt ud: { $names }
network-members = { $number ->
        [one] Ét medlem
       *[other] { $number } medlemmer
    }
names-more =
    { $number ->
        [one] en til
       *[other] { $number } til
    }
decision-asks-no-more = De tre arbejdsdage er gået, så { $number } står, som den er. Tryk på Noget er forkert, hvis den skal rettes.
decision-bring = Tag den med til min leder
decision-tell-kamu = Skal til KAMU
decision-owner = Ansvarlig: { $name }
decision-owner-none = Ansvarlig: ingen endnu, så ingen bliver mindet om den.
decision-owner-gone = Ansvarlig: ingen. Den, der havde opgaven, er her ikke mere.
decision-ownerless = Ingen har ansvaret for { $number } længere: { $title }
decision-due = Frist: { $day }
decision-late = Frist: { $day } (ikke meldt udført)
decision-review = Ses på igen: { $day }
decision-scope = Gælder for: { $scope }
decision-to-management = Skal tilbage til ledelsen
decision-to-kamu = Skal til KAMU
decision-option = { $words }: { $numbers } (foreslået af { $names })
decision-option-alone = { $words } (foreslået af { $names })
objection-integrated = Indarbejdet i teksten
objection-withdrawn = Trukket tilbage
objection-noted = Noteret
decision-why = Begrundelse: { $reason }
decision-parts = { $held } af { $number } onlinemøder holdt
decision-part-held = { $number }: { $title } · holdt
decision-part-open = { $number }: { $title }
decision-item = Punkt: { $title }
decision-source = Ud fra en besked fra { $name }
decision-source-link = Åbn beskeden
decision-recorded-by = Skrevet ned af { $name }
decision-closed-by = Afstemningen er lukket af { $name }
decision-supersedes = Træder i stedet for { $number }
decision-superseded-too = Trådte i stedet for { $number }, som ikke gælder igen af sig selv. Ingen af de to gælder nu.
decision-voted-before = Der blev stemt om ordlyden i { $number }, og stemmerne står dér.
decision-superseded-by = Ændret ved { $number }
decision-superseded-by-gone = Ændret ved { $number }, som ikke gælder længere. Ingen af de to gælder nu.
decision-replaced-by = Afløst af { $number }
decision-replaced-by-gone = Afløst af { $number }, som ikke gælder længere. Ingen af de to gælder nu.
amendment-by = Rettelse fra { $name }, { $status }
amendment-open = foreslået
amendment-accepted = taget ind
amendment-declined = ikke taget ind
decision-history = Historik
decision-by-itself = Stafet
decision-entry = { $at }: { $who } { $deed }
decision-entry-changed = { $entry } ({ $changes })
decision-changed = { $field }: { $before } → { $after }
decision-nothing = –
decision-day-is-past = { $day } er allerede gået. Skriv en dag, der kommer.
decision-written-already = Den besked er allerede { $number }: { $title }
decision-yes = ja
decision-no = nej
decision-field-title = ordlyd
decision-field-owner = ansvarlig
decision-field-due = frist
decision-field-review-on = ses på igen
decision-field-scope = gælder for
decision-field-status = status
decision-field-to-management = til ledelsen
decision-field-to-kamu = til KAMU
deed-recorded = skrev den ned
deed-worded = rettede ordlyden
deed-undone = fortrød det
deed-done = sagde, at den er udført
deed-reopened = sagde, at den ikke er udført
deed-changed = ændrede oplysningerne
deed-proposed-a-correction = foreslog en rettelse
deed-accepted-a-correction = tog en rettelse ind
deed-declined-a-correction = tog ikke en rettelse ind
deed-superseded = gav den en afløser
deed-took-a-place = lod den afløse en anden
deed-holds-again = lod den gælde igen
deed-reviewed = så på den igen
deed-stands = lod den stå efter tre arbejdsdage
deed-confirmed = sagde, at den ser rigtig ud
deed-asked-for-a-date = bad om en ny frist
deed-agreed-to-a-date = sagde ja til en ny frist
deed-refused-a-date = lod fristen stå
deed-offered-it = bad en anden tage den
deed-took-it-over = tog den
deed-did-not-take-it = tog den ikke
deed-to-management = sendte den til ledelserne
deed-to-kamu = sendte den til KAMU
deed-expired = sagde, at den ikke gælder længere
deed-withdrawn = trak den tilbage
decision-open = Åbn { $number }
decision-ask = vis { $number }
share-title = Adressen på ”{ $title }”
share-how = Sæt den ind i en mail eller en besked. Alle, der har den, kan læse med indtil { $until }, og siden viser altid beslutningen, som den står. I Teams bliver adressen til et kort.
share-open = Åbn siden
share-tap = Få et link
share-no-address = Jeg har ingen adresse, som andre kan nå. Den, der driver Stafet, kan give den én.
decision-done = Udført
decision-reopen = Den er ikke udført
decision-holds-again = Lad { $number } gælde igen
decision-done-by = { $name } har sagt, at ”{ $title }” er udført
decision-is-done = ”{ $title }” står som udført
decision-edit = Ansvarlig og frister
decision-correct = Noget er forkert
agreements-title = Åbne aftaler
agreements-number =
    { $number ->
        [one] Én aftale
       *[other] { $number } aftaler
    }
agreements-none = Ingen åbne aftaler. Giv en beslutning en ansvarlig eller en frist, så står den her.
agreements-due = Åbne aftaler med frist
agreements-due-none = Ingen åben aftale har en frist.
agreements-mine = Dine åbne aftaler
agreements-mine-none = Du har ingen åbne aftaler.
agreements-of = Aftaler: { $name }
agreements-of-none = { $name } er ikke ansvarlig for nogen aftale.
decision-owed = { $number }: { $title }
decision-owed-until = { $number }: { $title }. Frist { $day }.
decision-review-title = Gælder den stadig?
decision-review-how = I har aftalt at se på den igen nu.
decision-stands = Den gælder stadig
decision-expired = Den er udløbet
decision-over-number = Den har nummer { $number }.
decision-over-sure = Gælder ”{ $title }” ikke længere?
decision-over-how = Den bliver stående i registeret som udløbet.
decision-over-instead = Gælder noget andet i stedet, så tryk på Noget er forkert på dens kort. Så viser de to hen til hinanden.
decision-over-yes = Ja, den er udløbet
decision-edit-owner = Hvem er ansvarlig?
decision-edit-due = Frist
decision-edit-review = Hvornår skal I se på den igen?
decision-edit-day-hint = fx 30. marts
decision-edit-review-hint = fx 1. september
decision-edit-scope = Hvem gælder den for?
decision-edit-scope-hint = fx netværket, alle enheder, DTU Kemi
decision-edit-also = Og desuden
agreement-ask = Din aftale
agreement-ask-day = Hvilken ny frist?
agreement-ask-to = Eller hvem kan tage den?
agreement-ask-reason = Hvorfor?
agreement-ask-reason-hint = fx rapporten kommer først til maj
agreement-ask-date = Bed om ny frist
agreement-hand-over = Giv den videre
agreement-asked-date = { $name } har bedt om en ny frist: { $day }. Værterne svarer.
agreement-asked-owner = { $name } har bedt { $to } tage den.
agreement-asked-not-reached = { $name } vil bede { $to } tage den, men jeg kan ikke skrive til { $to } lige nu. Tal selv med { $to }, eller giv den til en anden.
agreement-asks-due = En ny frist?
agreement-asks-owner = Vil du tage den?
agreement-asks-owner-how = Indtil du siger ja, bliver den hos { $name }.
agreement-due-now = Fristen nu: { $day }
agreement-due-then = Ny frist: { $day }
agreement-asks-due-summary = { $name } beder om en ny frist for ”{ $title }”
agreement-asks-owner-summary = { $name } beder dig tage ”{ $title }”
agreement-agree-due = Det er i orden
agreement-agree-owner = Jeg tager den
agreement-refuse-due = Behold fristen
agreement-refuse-owner = Nej tak
agreement-answer = Svar om { $number }
agreement-agreed-due = { $name } har sagt ja til en ny frist for ”{ $title }”
agreement-agreed-owner = { $name } har taget ”{ $title }”. Den er ikke længere hos dig.
agreement-refused-due = { $name } beholder fristen for ”{ $title }”. Tal sammen, hvis den ikke kan holdes.
agreement-refused-owner = { $name } kan ikke tage ”{ $title }”. Den er stadig hos dig.
digest-how =
    { $number ->
        [one] Én aftale er ikke meldt udført endnu
       *[other] { $number } aftaler er ikke meldt udført endnu
    }{ $late ->
        [0] .
        [one] ; en af dem skulle have været det nu.
       *[other] ; { $late } af dem skulle have været det nu.
    }
digest-more =
    { $number ->
        [one] Og én til. Skriv ”åbne aftaler” for at se alle.
       *[other] Og { $number } til. Skriv ”åbne aftaler” for at se alle.
    }
digest-stop = Kommer den første arbejdsdag i måneden. Skriv ”stop aftaleoversigten”, hvis I ikke vil have den.
digest-on = Aftaleoversigten kommer i kanalen den første arbejdsdag i måneden.
digest-off = Aftaleoversigten kommer ikke mere. Skriv ”start aftaleoversigten”, hvis den skal komme igen, eller ”åbne aftaler”, når I vil se dem.
decision-save = Gem
decision-correct-how = Beslutningen bliver stående, som den er. Tages din rettelse ind, får den sit eget nummer og træder i stedet.
decision-correct-label = Hvad burde der stå?
decision-correct-give = Foreslå rettelse
amendment-title = En rettelse er foreslået
amendment-from = { $name } foreslår:
amendment-how = Tager du den ind, får den sit eget nummer. Den oprindelige bliver stående, og de to henviser til hinanden.
amendment-summary = { $name } foreslår en rettelse til ”{ $title }”
amendment-accept = Tag den ind
amendment-decline = Lad den stå
decision-handed-over = { $name } har givet dig ansvaret for ”{ $title }”
decision-nothing-for-kamu = Netværket har ingen specifikke punkter til KAMU
decision-not-yours = Det kan den ansvarlige, den, der skrev beslutningen ned, og værterne. Tryk på Noget er forkert, hvis den skal rettes.
agreement-without-reason = Skriv kort hvorfor, og prøv igen. Så kan værterne sige ja.
agreement-same-owner = Den er allerede hos dig. Vælg en anden.
agreement-not-yours = Det svarer værterne på, eller den, der er blevet bedt om at tage den.
agreement-settled = Der er allerede svaret.
agreement-asked-anew = Der er sket noget siden, så det spørgsmål gælder ikke mere: Der er spurgt om noget andet, eller den skal ikke gøres af den, der spurgte.
agreement-asked-another = { $name } har spurgt { $other } i stedet. Du skal ikke svare om ”{ $title }”.
agreement-which = Jeg er ikke sikker på, hvilken aftale du mener. Skriv nummeret, fx D-2026-003, eller ”mine aftaler”.
agreement-without-receiver = Vælg, hvem der skal tage den, og prøv igen.
agreement-not-owner = Kun den, der er ansvarlig for en åben aftale, kan bede om det. Skriv ”mine aftaler” for at se dine.
amendment-settled = Rettelsen er allerede afgjort.
decision-no-such-date = Den dato forstod jeg ikke. Skriv fx 30. marts eller 30-03-2027.

## Status: hvad der ikke kom frem

status-i-am-fine = Godt, tak! Skriv ”mine opgaver”, så ser du, hvad der venter på dig, eller ”hjælp”.
status-title =
    { $number ->
        [one] Én besked er ikke nået sikkert frem
       *[other] { $number } beskeder er ikke nået sikkert frem
    }
status-all-well = Alt er vel. Det hele er sendt, og intet venter.
status-waiting =
    { $number ->
        [one] Én besked venter på at blive sendt, siden { $since }.
       *[other] { $number } beskeder venter på at blive sendt, den ældste siden { $since }.
    }
status-paused = Siden { $since } kan jeg ikke skrive til { $to }
status-paused-person = Personen har nok blokeret eller fjernet mig. Bed dem åbne chatten med mig og skrive ”hej”. Så sender jeg det, der venter.
status-paused-admin = Jeres administrator har slået mig fra i Teams. Bed dem slå mig til igen, og nævn mig så i kanalen. Så sender jeg det, der venter.
status-paused-team = Jeg er nok taget ud af teamet, eller også må jeg ikke skrive i kanalen. Bed en ejer af teamet om at tilføje mig igen. Så sender jeg det, der venter.
status-paused-gone = Kanalen findes måske ikke mere. Er den der stadig, så nævn mig i den. Ellers skriv ”brug denne kanal” i den kanal, som jeg skal bruge.
status-unknown = Måske kommet frem
status-unknown-more =
    { $number ->
        [one] Og én til. Den viser jeg, når en af disse er afgjort.
       *[other] Og { $number } til. Dem viser jeg, efterhånden som disse bliver afgjort.
    }
status-failed = Ikke kommet frem
status-failed-more =
    { $number ->
        [one] Og én til i de seneste 14 dage.
       *[other] Og { $number } til i de seneste 14 dage.
    }
status-letter = Til { $to }, { $when }: { $why }
status-numbered = { $number }. { $line }
status-to-channel = kanalen ({ $network })
status-to-somebody = en personlig chat
status-send-again = Send nr. { $number } igen
status-let-lie = Lad nr. { $number } ligge
status-why-too-big = den var for stor til Teams.
status-why-closed = Teams lod mig ikke skrive der.
status-why-gone = samtalen var der ikke mere.
status-why-refused = Teams tog ikke imod den.
status-why-busy = Teams havde for travlt, også efter flere forsøg.
status-why-no-way = jeg har ingen chat med personen endnu.
status-why-no-token = jeg kunne ikke logge på Teams.
status-why-unreachable = jeg kunne ikke få fat i Teams.
status-why-stopped = jeg blev stoppet midt i det.
status-why-restored = jeg blev gendannet fra en sikkerhedskopi, og den kan være sendt siden.
status-why-unsure = Teams svarede ikke, om den kom frem.
status-why-other = noget gik galt hos mig.
closed-title = Jeg kan ikke skrive til { $to }
closed-what = Teams lukker mig ikke ind, så jeg prøver ikke igen af mig selv. Det, jeg har at sige der, venter.

## Import: en fil i chatten

import-title =
    { $number ->
        [one] Filen vil ændre én ting
       *[other] Filen vil ændre { $number } ting
    }
import-file = Filen: { $name }. Intet er ændret endnu.
import-again = Registeret er ændret, siden du så det sidst. Her er, hvad filen nu vil ændre.
import-units = { $number ->
    [one] 1 enhed er ny eller ændret
   *[other] { $number } enheder er nye eller ændrede
}
import-added = { $number ->
    [one] 1 rolle kommer til
   *[other] { $number } roller kommer til
}
import-changed = { $number ->
    [one] 1 rolle ændres
   *[other] { $number } roller ændres
}
import-closed = { $number ->
    [one] 1 rolle afsluttes, for den står ikke mere i filen
   *[other] { $number } roller afsluttes, for de står ikke mere i filen
}
import-person = { $name } ({ $role }, { $unit })
import-rights = { $number ->
    [one] Én får andre rettigheder
   *[other] { $number } får andre rettigheder
}
import-unnamed = en person, hvis navn ikke vises ({ $role }, { $unit })
import-vacancy = en ledig AMR-plads ({ $unit })
import-more = { $number } mere
import-how = Kun enheder, som filen nævner, røres. Hvem der havde en rolle før, huskes.
import-sure-title = Skal de virkelig afsluttes?
import-sure =
    { $number ->
        [one] { $name } afslutter én af { $all } roller, uden at nogen følger efter.
       *[other] { $name } afslutter { $number } af { $all } roller, uden at nogen følger efter.
    }
import-sure-units = Helt uden roller bliver { $units }.
import-sure-how = Mangler der noget i filen, så træk den rigtige ind i stedet. Intet er ændret endnu.
import-sure-yes =
    { $number ->
        [one] Ja, afslut den
       *[other] Ja, afslut { $number } roller
    }
import-only-header = { $name } har kun en overskrift, så der er intet at læse. Intet er ændret. Er filen blevet tømt ved en fejl, så træk den rigtige ind.
import-yes = Ja, indlæs filen
import-no = Nej, lad være
import-same = { $name } siger det samme som registeret. Der er intet at ændre.
import-faulty = { $number ->
    [one] Filen har én fejl
   *[other] Filen har { $number } fejl
}
import-faulty-how = Intet er ændret. Ret { $name }, og træk den ind igen.
import-fault = Linje { $line }: { $what }
import-more-faults = Og { $number } til.
import-done = { $name } er indlæst. { $units ->
        [0] Roller
       *[other] Enheder: { $units }. Roller
    }: { $added } er kommet til, { $changed } er ændret, { $closed } er afsluttet.
import-discarded = Så lader vi være. Intet er ændret, og { $name } er glemt.
import-told = { $who } har indlæst registeret: { $added ->
        [one] 1 ny rolle
       *[other] { $added } nye roller
    }, { $changed } er ændret, { $closed } er afsluttet.
import-plan-again = Handleplanen er ændret, siden du så det sidst. Her er, hvad filen nu vil ændre.
import-areas-added = { $number ->
    [one] 1 indsatsområde kommer til
   *[other] { $number } indsatsområder kommer til
}
import-areas-changed = { $number ->
    [one] 1 indsatsområde ændres
   *[other] { $number } indsatsområder ændres
}
import-area = { $title } ({ $year })
import-area-status = { $title } ({ $year }): { $before } → { $after }
import-area-words = { $title } ({ $year }): ansvarlig, note eller titel
import-plan-how = Intet indsatsområde slettes, heller ikke dem, filen ikke nævner.
import-plan-same = { $name } siger det samme som handleplanen. Der er intet at ændre.
import-plan-done = { $name } er indlæst. Indsatsområder: { $added } er kommet til, { $changed } er ændret.
import-plan-told = { $who } har indlæst handleplanen: { $added ->
        [one] 1 nyt indsatsområde
       *[other] { $added } nye indsatsområder
    }, { $changed } er ændret.
csv-cell-empty = { $column } er tom.
csv-no-date = { $column } ”{ $value }” er ikke en dato. Skriv fx 2026-11-30 eller 30-11-2026.
csv-before = { $last } ligger før { $first }.
csv-formula = { $column } ”{ $value }” ligner en formel. Lad den ikke begynde med lighedstegn, plus, minus eller snabel-a.
csv-too-long = { $column } er for lang: højst { $most } tegn.
csv-too-many-rows = Filen har for mange rækker til en chat: højst { $most }.
csv-cells = Rækken har { $cells } celler, og der er { $columns } kolonner. Mangler der et semikolon?
csv-unreadable = Filen kan ikke læses.
csv-too-large = Filen er for stor: højst { $most } MB.
csv-encoding = Filen er gemt som { $was } og ikke som UTF-8. Vælg CSV UTF-8 i regnearket, og gem den igen.
csv-quotes = Et anførselstegn mangler sin makker.
csv-empty = Filen er tom. Første linje skal være { $header }
csv-one-cell = Første linje er ikke delt af semikolon. Den skal være { $header }
csv-unknown-column = Kolonnen ”{ $column }” kender jeg ikke.
csv-column-twice = Kolonnen { $column } står der to gange.
csv-column-missing = Kolonnen { $column } mangler.
csv-control = { $column } har et usynligt tegn.
csv-no-successor = Den lukkede enhed ”{ $value }” står ikke i filen.
csv-key-bar = Nøglen ”{ $value }” har en lodret streg.
csv-circle = Enhederne følger efter hinanden i ring: { $way }
csv-unknown-unit = Enheden ”{ $value }” kender jeg ikke.
csv-unknown-role = Rollen ”{ $value }” kender jeg ikke. Den er en af { $known }.
csv-name-empty = name er tom. Kun en AMR-plads uden mail kan være ledig. Skriv ellers et navn, eller fjern linjen.
csv-leave-alone = Orloven har en slutdato, men ingen startdato.
csv-building = Bygningen ”{ $value }” er ikke et bygningsnummer.
csv-mail = ”{ $value }” er ikke en mailadresse.
csv-phone = ”{ $value }” er ikke et telefonnummer. Skriv fx +45 45 25 00 00.
csv-no-column = ”{ $value }” står i en kolonne uden navn.
csv-error-value = { $column } er en fejl fra regnearket: { $value }. Skriv det, der skal stå.
csv-only-header = Filen har kun en overskrift.
csv-closes-many = Filen ville afslutte { $closed } af { $standing } roller.
csv-closes-unit =
    { $number ->
        [one] Filen ville afslutte den eneste rolle i ”{ $value }”.
       *[other] Filen ville afslutte alle { $number } roller i ”{ $value }”.
    }
csv-no-name = ”{ $value }” er ikke et navn. Skriv personens navn, eller lad feltet stå tomt, hvis pladsen er ledig.
csv-several-names = ”{ $value }” er flere personer. Skriv én person på hver linje.
csv-refers = ”{ $value }” henviser til en anden. Skriv navnet på den, der har rollen, eller lad feltet stå tomt, hvis pladsen er ledig.
csv-phone-computed = Regnearket har lavet telefonnummeret om til ”{ $value }”. Formatér kolonnen som tekst, og skriv nummeret igen.
csv-public = public ”{ $value }” skal være yes, no eller tom.
csv-same = Den siger det samme som linje { $first }.
csv-overlaps = Perioden overlapper den på linje { $first }.
csv-whose-substitute = Den, der er suppleant for, skal være netop én anden i enheden.
csv-no-title = Titlen mangler på begge sprog.
csv-year = ”{ $value }” er ikke et årstal. Skriv fx 2026.
csv-status = Status ”{ $value }” kender jeg ikke. Den er en af { $known }.
import-gone = Den fil har jeg ikke mere. Træk den ind i chatten igen.
import-neither = Det er hverken enheder, roller eller indsatsområder. Første linje skal have kolonnerne fra units.csv, directory.csv eller handleplanens fil, adskilt af semikolon.
import-overtaken = Nogen ændrede registeret i samme øjeblik. Tryk igen.

## KAMU

kamu-title = KAMU's møder
kamu-next = KAMU mødes næste gang { $day }
kamu-none = Der er ikke lagt nogen KAMU-møder ind endnu.
kamu-none-since = KAMU mødtes sidst { $day }. Der er ikke lagt et nyt møde ind.
kamu-none-since-cancelled = KAMU-mødet { $day } er aflyst. Der er ikke lagt et nyt møde ind.
kamu-how = Skriv fx ”KAMU mødes 1. december, godkendelse”. Så regner jeg fristerne ud.
kamu-ask = Bed sekretariatet om at lægge det næste møde ind.
kamu-purpose-discussed = handleplanen drøftes
kamu-purpose-approved = handleplanen godkendes
kamu-line = { $day } ({ $quarter }): { $purpose }
kamu-messenger = Budbringer: { $name }
kamu-no-messenger = Budbringer: ingen endnu
kamu-close-line = Input skal være inde { $at }
kamu-closed-line = Fristen for input var { $at }. Det, der kommer nu, går til det næste møde.
kamu-deadlines-tap = Vis fristerne
kamu-entered = KAMU-mødet er lagt ind
kamu-moved = KAMU-mødet er flyttet
kamu-messenger-is-away = Er noteret som væk den dag.
kamu-messenger-away = { $name } er væk, når KAMU mødes { $day }, og er budbringer. Hvem tager pakken med i stedet?
kamu-messenger-another = Vælg en anden budbringer
kamu-messenger-found = Der er en budbringer til KAMU { $day }.
kamu-messenger-who = Hvem er budbringer til KAMU { $day }?
kamu-messenger-label = Budbringer
kamu-messenger-save = Gem budbringeren
kamu-messenger-named = Ny budbringer til KAMU
kamu-cancelled = KAMU-mødet { $day } er aflyst. Input og punkter følger med til det næste.
kamu-move-sure = Skal KAMU-mødet flyttes?
kamu-move-way = Fra { $old } til { $new }
kamu-move-deadline = Fristen for input bliver { $at }.
kamu-move-deadline-past = Fristen for input er så gået: den bliver { $at }. Det, der kommer ind nu, er for sent til mødet.
kamu-move-what = Alle frister for input følger med, og det gælder alle i { $network }.
kamu-move-yes = Ja, flyt det
kamu-cancel-sure = Skal KAMU-mødet { $day } aflyses?
kamu-cancel-what = Input og punkter følger med til det næste KAMU-møde, og det gælder alle i { $network }. Det kan ikke fortrydes.
kamu-cancel-yes = Ja, aflys det
deadlines-title = Frister
deadlines-others = Andre frister
kamu-deadline = Input til KAMU { $day } skal være inde { $at }
kamu-deadline-past = Fristen for input til KAMU { $day } var { $at }
kamu-step-open = Input åbner: { $at }
kamu-step-reminder = Påmindelse: { $at }
kamu-step-nudge = Til enheder uden input: { $at }
kamu-step-close = Frist for input: { $at }
kamu-step-draft = Udkast til pakken: { $at }
kamu-step-sign-off = Underskrifter: { $at }
kamu-step-final = Endelig pakke: { $at }
kamu-step-feedback = Svar fra KAMU: { $at }
kamu-step-overdue = Manglende svar vises i kanalen: { $at }
kamu-form-title = Nyt KAMU-møde
kamu-form-day = Hvornår?
kamu-form-day-hint = fx 1. december 2026
kamu-form-purpose = Hvad sker der med handleplanen?
kamu-form-messenger = Hvem er budbringer? (ellers går det på skift)
kamu-form-enter = Læg mødet ind
kamu-steps-title = Fristerne før og efter KAMU
kamu-steps-how = Frister på en lukkedag flytter til arbejdsdagen før, åbning og påmindelser til arbejdsdagen efter.
kamu-steps-which = Hvilken?
kamu-steps-days = Hvor mange dage?
kamu-steps-days-hint = fx 14
kamu-steps-set = Sæt fristen
kamu-name-open = Input åbner (dage før KAMU)
kamu-name-reminder = Påmindelse (dage før KAMU)
kamu-name-nudge = Til enheder uden input (arbejdsdage før fristen)
kamu-name-close = Frist for input (dage før KAMU)
kamu-name-draft = Udkast (arbejdsdage efter fristen)
kamu-name-sign-off = Underskrifter (dage før KAMU)
kamu-name-final = Endelig pakke (dage før KAMU)
kamu-name-feedback = Svar (arbejdsdage efter KAMU)
kamu-name-overdue = Manglende svar vises (arbejdsdage efter skemaet)
kamu-set-open =
    Input åbner { $days ->
        [one] 1 dag
       *[other] { $days } dage
    } før KAMU
kamu-set-reminder =
    Påmindelse { $days ->
        [one] 1 dag
       *[other] { $days } dage
    } før KAMU
kamu-set-nudge =
    Til enheder uden input { $days ->
        [one] 1 arbejdsdag
       *[other] { $days } arbejdsdage
    } før fristen
kamu-set-close =
    Frist for input { $days ->
        [one] 1 dag
       *[other] { $days } dage
    } før KAMU kl. 12.00
kamu-set-draft =
    Udkast { $days ->
        [one] 1 arbejdsdag
       *[other] { $days } arbejdsdage
    } efter fristen
kamu-set-sign-off =
    Underskrifter { $days ->
        [one] 1 dag
       *[other] { $days } dage
    } før KAMU
kamu-set-final =
    Endelig pakke { $days ->
        [one] 1 dag
       *[other] { $days } dage
    } før KAMU
kamu-set-feedback =
    Svar fra KAMU { $days ->
        [one] 1 arbejdsdag
       *[other] { $days } arbejdsdage
    } efter mødet
kamu-set-overdue =
    Manglende svar vises { $days ->
        [one] 1 arbejdsdag
       *[other] { $days } arbejdsdage
    } efter skemaet
kamu-no-day = Jeg mangler datoen. Skriv fx ”KAMU mødes 1. december 2026, godkendelse”.
kamu-past = Den dag er allerede gået. Skriv en dato, der ligger ude i fremtiden.
kamu-several-days = Der står flere dage. Jeg lægger ét KAMU-møde ind ad gangen: skriv fx ”KAMU mødes { $day }”, og så det næste for sig.
kamu-closed-day = Den dag er ingen arbejdsdag. Tjek datoen, og skriv den igen.
kamu-exists = Der står allerede et KAMU-møde den dag. Skriv ”vis KAMU-kalenderen”, så ser du dem alle.
kamu-is-cancelled = Det møde er aflyst. Læg et nyt ind med ”KAMU mødes …”.
kamu-which-day = Jeg kender intet KAMU-møde den dag. Skriv ”vis KAMU-kalenderen”, så ser du dem alle.
kamu-none-planned = Der er ikke lagt noget kommende KAMU-møde ind. Sekretariatet skriver fx ”KAMU mødes 1. december, godkendelse”.
kamu-steps-out-of-order = Så kommer trinnene i forkert rækkefølge, eller tallet er for stort. Prøv et andet antal dage.
kamu-steps-no-days = Skriv antallet af dage som et helt tal, fx 14.
kamu-for = KAMU { $day } ({ $quarter })
kamu-open = Input til KAMU's handleplan er åbent til { $at }
kamu-open-how = Skriv ”input til handleplanen: …”, eller brug knappen. Én linje er nok.
kamu-input-closed = Fristen for input til KAMU's handleplan var { $at }
kamu-open-count = Input indtil nu: { $inputs }
kamu-open-units = Enheder med input: { $given } af { $units }
kamu-none-points = Netværket har ingen specifikke punkter til KAMU { $day }
kamu-points-stand = Der er et opmærksomhedspunkt til KAMU { $day }: { $points }. Så længe det står, kan jeg ikke skrive, at der ingen er. Træk det tilbage først, eller lad det komme med.
fb-threads =
    { $answered ->
        [0] KAMU har ikke svaret endnu
       *[other] KAMU har svaret på { $answered } af { $number ->
            [one] ét input
           *[other] { $number } input
        }
    }
fb-thread = KAMU har svaret
late = Indkommet efter frist

## Handleplan

plan-title = KAMU's handleplan { $year }
plan-number =
    { $number ->
        [one] Ét indsatsområde i KAMU's handleplan { $year }
       *[other] { $number } indsatsområder i KAMU's handleplan { $year }
    }
plan-empty = Der står ingen indsatsområder i handleplanen for { $year } endnu. Værterne kan skrive ”nyt indsatsområde: …”.
plan-more = Og { $number } til. Skriv ”eksportér handleplanen” for at se dem alle.
plan-edit = Opdatér handleplanen
plan-line = { $number }. { $title }
plan-owner = Ansvarlig: { $name }
plan-status-running = I gang
plan-status-done = Færdig
plan-status-continues = Fortsætter næste år
plan-status-dropped = Udgår
plan-continues-title = Det fortsætter i { $year }
plan-changed = Handleplanen er opdateret
plan-edit-title = Handleplanen { $year }: Hvordan går det?
plan-edit-how = Vælg et indsatsområde. Det, du lader stå tomt, bliver som det er.
plan-edit-which = Indsatsområde
plan-edit-status = Status
plan-edit-owner = Ansvarlig
plan-edit-owner-hint = fx CAS AB
plan-edit-note = Note
plan-edit-note-hint = fx kurset er udbudt to gange i år
plan-edit-save = Gem
plan-csv-how = Kopiér linjerne herunder til en fil, der ender på .csv. Den kan åbnes i et regneark.
area-years = Det står nu i handleplanen for { $years }.
area-years-oddly = Skriv årene med det første først og højst { $most } i alt, fx ”nyt indsatsområde: trivsel 2026-2028”.
area-which = Hvilket indsatsområde mener du?
area-none = Der er ingen indsatsområder i handleplanen.
area-remove-sure = Skal indsatsområdet ud af handleplanen { $year }?
area-remove-yes = Ja, tag det ud
area-removed = Taget ud af handleplanen { $year }: { $title }
area-without-title = Jeg mangler indsatsområdets navn. Skriv fx ”nyt indsatsområde: alenearbejde”.
area-title-too-long = Navnet er for langt: højst { $most } tegn.
plan-is-full = Der er ikke plads til flere indsatsområder i det år: højst { $most }.

## Input

input-kind-new = Nyt indsatsområde
input-kind-change = Ændring
input-kind-continue = Fortsæt
input-kind-concern = Bekymring
input-heading = { $number } · { $kind }
input-line = { $number }: { $title }
input-summary = Input { $number }: { $title }
input-received = Tak! Dit input er modtaget som { $number }.
input-goes = Det kommer med i pakken til KAMU { $day }.
input-goes-late = Indkommet efter frist: Det kommer med i den næste pakke, til KAMU { $day }, medmindre sekretariatet tager det med nu.
input-waits = Det kommer med, når næste KAMU-møde er lagt ind.
input-waits-late = Indkommet efter frist: Det kommer med, når næste KAMU-møde er lagt ind, medmindre sekretariatet tager det med nu.
input-goes-admitted = Indkommet efter frist, men taget med i pakken til KAMU { $day }.
input-admitted = Inputtet er taget med i pakken til KAMU { $day }
input-recurs = Det ligner { $number } fra tidligere: { $title }
input-fill-in = Vil du rette titlen, så skriv ”ret { $number }: …”.
input-by-network = På vegne af netværket
input-by-person-in = Fra { $name }, { $unit }
input-by = Fra { $who }
input-by-member = en kollega
input-under = Samlet under: { $title }
input-part-gloss = Uddybning
input-part-why = Hvorfor
input-part-effect = Ønsket virkning
input-part-units = Berører
input-part-attachments = Bilag
input-backing = Bakker op: { $number }
input-backing-units = Enheder, der bakker op: { $number }
input-score = Vægt i snit: { $score } af 5
input-backed-by-you = Du bakker op.
input-overruled = Du bakker op, men en anden fra din enhed er uenig. Så enheden tælles ikke med.
input-back = Vi bakker op
input-unback = Jeg fortryder
input-doubt = Vægt eller bemærkning
input-other-to-en = Skriv det også på engelsk
input-other-to-da = Skriv det også på dansk
input-give = Giv input
input-form-title = Input til KAMU's handleplan
input-form-how = Kun titlen skal udfyldes. Resten gør det lettere for KAMU at forstå, hvad I vil.
input-form-what = Titel
input-form-what-hint = fx Instrukser på begge sprog
input-form-gloss = Uddybning
input-form-gloss-hint = Hvad går det ud på?
input-form-why = Hvorfor
input-form-why-hint = Hvad er problemet, og hvordan ved vi det?
input-form-units = Hvilke enheder berører det?
input-form-units-hint = fx alle institutter med laboratorier
input-form-effect = Ønsket virkning
input-form-effect-hint = Hvad er anderledes, når det er lykkedes?
input-form-link = Link til et bilag
input-form-kind = Hvad er det?
input-form-byline = Hvem står bag?
input-form-byline-named = Vis mit navn
input-form-byline-unit = Vis kun min enhed
input-form-byline-network = På vegne af netværket
input-form-send = Send input
input-other-title-da = Inputtet på dansk
input-other-title-en = Inputtet på engelsk
input-other-save = Gem
input-reminder = Din enhed har endnu ikke givet input til KAMU { $day }. Fristen er { $at }.
input-waits-for-you = Giv input til KAMU senest { $at }
inputs-title = Input til KAMU's handleplan
inputs-none-of = Ingen input fra { $unit } endnu.
inputs-number =
    { $number ->
        [one] Ét input til KAMU's handleplan
       *[other] { $number } input til KAMU's handleplan
    }
inputs-none = Ingen input endnu. Skriv ”input til handleplanen: …”, så er I i gang.
inputs-late-how = Det, der kom efter fristen, er ikke i pakken, medmindre sekretariatet skriver fx ”medtag { $number } i pakken”.
inputs-until = Åbent til { $at }
inputs-waiting = Det venter på, at næste KAMU-møde bliver lagt ind.
remark-form-title = Vægt og bemærkning
remark-form-score = Hvor meget vejer det?
remark-form-score-now = Din vægt nu: { $score }
remark-score-1 = 1: lidt
remark-score-2 = 2
remark-score-3 = 3: noget
remark-score-4 = 4
remark-score-5 = 5: meget
remark-form-words = Din bemærkning (kommer ordret med i pakken, med din enhed)
remark-form-words-hint = fx Vi er ikke enige i, at det skal gælde alle
remark-form-stance = Hvad er det?
remark-stance-against = Vi er uenige. Enheden tælles ikke som opbakning
remark-stance-comment = En kommentar, hverken for eller imod
remark-form-send = Gem
remark-from = Bemærkning fra { $unit }
remark-against-from = Uenighed fra { $unit }
remarks-more =
    Og { $number ->
        [one] én bemærkning til. Den står
       *[other] { $number } bemærkninger til. De står
    } alle i pakken.
input-without-title = Jeg mangler at vide, hvad det drejer sig om. Skriv fx ”input til handleplanen: sprog i arbejdsmiljøarbejdet”.
input-too-long = Det er for langt: højst { $most } tegn.
input-not-a-link = Et bilag er et sikkert link fra Teams eller SharePoint. Kopiér det, og skriv det sådan: ”bilag til I-4: …”.
input-too-many-attachments = Der kan højst være { $most } bilag til et input.
input-no-such-attachment = Det bilag har { $number } ikke. Skriv fx ”fjern bilag 1 fra { $number }”.
remark-without-words = Skriv en bemærkning, eller vælg en vægt.
input-you-disagree = Din enhed har skrevet, at I er uenige. Bakker I alligevel op, så tryk på Vægt eller bemærkning, og vælg, at det er en kommentar.
input-not-yours = Det er kun forslagsstilleren, værterne og sekretariatet, der kan rette det.
input-is-withdrawn = { $number } er trukket tilbage.
no-such-input = Jeg kender intet input { $number }. Skriv ”vis input”, så ser du dem alle.
which-input = Hvilket input mener du?
input-none-of-yours = Jeg ser intet input med dit navn på her. Skriv ”vis input”, så ser du dem alle.
input-withdraw = Træk det tilbage
input-withdrawn = ”{ $title }” er trukket tilbage
input-withdraw-sure = Skal det trækkes tilbage?
input-withdraw-backed =
    { $others ->
        [one] Én anden bakker op og får besked. Vedkommende kan selv give det, hvis det skal leve videre.
       *[other] { $others } andre bakker op og får besked. De kan selv give det, hvis det skal leve videre.
    }
input-withdraw-voted-on = Der stemmes om det lige nu: ”{ $question }”. Det kommer til at stå på afstemningen.
input-withdraw-yes = Ja, træk det tilbage
input-gone-how = Du bakkede op, så nu går det ikke videre. Vil du gå videre med det, kan du selv give det.
input-gone-keep = Giv det selv
input-voted-on-gone = Det input, som din afstemning handler om, er trukket tilbage
input-voted-on-how = Den kører videre, til tiden er gået. Skriv ”luk afstemningen”, hvis der ikke er noget at stemme om længere.
input-not-yours-to-withdraw = Kun den, der gav inputtet, kan trække det tilbage.
input-merged = { $label } er samlet med andre input. Bed en vært eller sekretariatet om at skille dem ad først.
input-merged-still = { $label } er samlet med andre input under ”{ $title }”. Du kan skille dem ad til og med { $until }: Tryk ”Jeg er ikke enig” i min besked om det.
input-in-signed-pack = { $label } står i en pakke, der er underskrevet. Den kan ikke ændres mere.
input-in-final-pack = { $label } står i en pakke, der er sendt som endelig. Den kan ikke ændres mere.
input-not-late = { $number } er ikke kommet for sent til en pakke, der er ved at blive lavet.
heading-kind = Samlede input
heading-summary = Samlet: { $title }
heading-until = De, der har foreslået dem, kan sige fra indtil { $at }.
heading-undone = Skilt ad igen. Hvert input står for sig selv.
heading-object = Jeg er ikke enig
heading-unmerge = Skil dem ad
heading-told = { $name } har samlet dit input under ”{ $title }”
heading-undone-told = ”{ $title }” er skilt ad igen. Dit input står for sig selv.
heading-again-sure = Skal de samles igen under ”{ $title }”?
heading-again-was = De har været samlet under ”{ $title }”, og en af dem, der har foreslået dem, var ikke enig.
heading-again-what = De, der har foreslået dem, bliver spurgt igen. Tal hellere med dem først.
heading-again-yes = Ja, saml dem
heading-waits = Dit input er samlet under ”{ $title }”. Er du enig?
heading-look = Se: { $title }
heading-needs-two = Der skal mindst to input til. Skriv fx ”saml I-5 og I-8 under sprog”.
heading-without-title = Hvad skal overskriften være? Skriv fx ”saml I-5 og I-8 under sprog”.
heading-other-pack = De hører til hver sin pakke og kan ikke samles.
input-already-merged = { $number } er allerede samlet med andre. Skil dem ad først.
heading-undone-already = De er allerede skilt ad.
heading-not-yours = Kun de, der har foreslået et af dem, kan sige fra. Værterne kan skille dem ad.
heading-too-late = Fristen for at sige fra er gået. Spørg værterne.

## Opmærksomhedspunkter

points-ask = Har netværket opmærksomhedspunkter til KAMU { $day }?
points-number =
    { $number ->
        [0] Ingen opmærksomhedspunkter til KAMU { $day } endnu
        [one] Ét opmærksomhedspunkt til KAMU { $day }
       *[other] { $number } opmærksomhedspunkter til KAMU { $day }
    }
points-number-waiting =
    { $number ->
        [0] Ingen opmærksomhedspunkter til næste KAMU endnu
        [one] Ét opmærksomhedspunkt til næste KAMU
       *[other] { $number } opmærksomhedspunkter til næste KAMU
    }
points-owner = { $name } bringer dem videre.
points-until = Meld dem ind senest { $at }
points-silence = Kommer der ingen inden da, skriver jeg ned, at netværket ingen punkter har denne gang.
points-closed = Fristen var { $at }
points-none-yet = Ingen endnu.
points-over = Opmærksomhedspunkter til KAMU { $day }
points-were-none = Ingen opmærksomhedspunkter til KAMU { $day }
points-null-decided = Registreret som { $number }
points-raise = Meld et punkt
points-waits = Har netværket opmærksomhedspunkter til KAMU { $day }? Frist { $at }
point-heading = Opmærksomhedspunkt
point-summary = Opmærksomhedspunkt { $number }: { $title }
point-common =
    Fælles: { $units ->
        [one] 1 enhed
       *[other] { $units } enheder
    }
point-of-none = Ingen enhed står bag endnu. En AMK eller stedfortræder kan sige ”os også”.
point-single = Kun én enhed indtil nu. Siger en til ”os også”, bliver det fælles.
point-units = Fra { $units }
point-hosts-only = Kun værterne og sekretariatet kan se det.
point-joined = Din enhed er med.
point-us-too = Os også
point-not-us = Ikke os alligevel
point-withdraw = Træk det tilbage
point-raised = { $number } er meldt ind. Tak!
point-goes = Til KAMU { $day }.
point-waits = Venter på det næste KAMU-møde.
point-raised-quietly = Punktet er meldt ind. Tak!
point-raised-late = { $told } Fristen for KAMU { $late } er gået, så det kommer ikke med dér. { $goes }
point-withdraw-joined =
    { $others ->
        [one] Én anden er med og får besked. Vedkommende kan selv melde det ind, hvis det stadig gælder.
       *[other] { $others } andre er med og får besked. De kan selv melde det ind, hvis det stadig gælder.
    }
point-gone-how = Du var med på det, så nu går det ikke videre. Gælder det stadig hos jer, kan du selv melde det ind.
point-gone-keep = Meld det selv ind
point-withdrawn = ”{ $title }” er trukket tilbage
point-form-title = Meld et opmærksomhedspunkt
point-form-how = Noget, som KAMU bør være opmærksom på. Én linje er nok.
point-form-words = Hvad drejer det sig om?
point-form-words-hint = fx vinterberedskab på udearealer
point-form-seen-by = Hvem må se det?
point-form-all = Hele netværket
point-form-hosts = Kun værterne og sekretariatet (kommer ikke i pakken)
point-unknown = Jeg kender intet opmærksomhedspunkt { $number }.
point-which = Svar på kortet med det punkt, du mener, og skriv det dér.
point-which-to-withdraw = Hvilket opmærksomhedspunkt? Skriv dets nummer, fx ”træk O-1 tilbage”. ”har vi opmærksomhedspunkter?” viser dem.
point-without-words = Jeg mangler at vide, hvad punktet drejer sig om. Skriv fx ”opmærksomhedspunkt: glatte trapper”.
point-too-long = Punktet er for langt: højst { $most } tegn.
point-not-yours = Kun den, der meldte det ind, værterne og sekretariatet kan trække det tilbage.
point-is-common = { $label } er fælles for flere enheder, så du kan ikke trække det tilbage alene. Skriv til værterne eller sekretariatet, hvis ingen af jer vil have det med.

## Svar fra KAMU

fb-adopted = Vedtaget
fb-partly = Delvist
fb-deferred = Udskudt
fb-declined = Afvist
fb-noted = Taget til efterretning
fb-answer = { $outcome }
fb-answer-because = { $outcome }: { $reason }
fb-row = { $number }: { $title }. { $answer }
fb-form-title = Svar fra KAMU { $day }
fb-all-answered = Alt er besvaret. Tak!
fb-given = Besvaret
fb-which = Hvilket?
fb-outcome = Hvad blev der af det?
fb-reason = Begrundelse
fb-reason-hint = fx sprogpolitik undersøges
fb-place = Hvor i handleplanen?
fb-place-hint = fx indsatsområde 3
fb-save = Gem svaret
fb-told = KAMU har svaret på dit input. Mødet var { $day }.
fb-where = I handleplanen: { $place }
fb-news-title = Svar fra KAMU { $day }
fb-came =
    { $number ->
        [one] Ét svar er kommet
       *[other] { $number } svar er kommet
    }
fb-open = Svar fra KAMU { $day }
fb-submitted = Givet { $day }
fb-step = KAMU { $day }: { $answer }
fb-waits = Venter på KAMU { $day }
fb-unanswered = KAMU mødtes { $day }. Svaret er ikke kommet endnu.
fb-none = Jeg fandt ingen input om det. Prøv med et andet ord, eller skriv ”vis input”.
fb-more = Og { $number } til. Nævn et ord mere, så finder jeg det rigtige.
feedback-needs-reason = Skriv kort hvorfor. Et nej eller et delvist ja uden begrundelse hjælper ingen.
feedback-not-yours = Det er budbringeren og sekretariatet, der skriver svarene ind.
feedback-too-early = Det KAMU-møde har ikke været endnu.
feedback-choose-first = Vælg først, hvilket input det gælder, og hvad der blev af det.
plan-continues =
    { $number ->
        [0] Ingen indsatsområder er meldt til at fortsætte i { $year }.
        [one] Ét indsatsområde fortsætter i { $year }
       *[other] { $number } indsatsområder fortsætter i { $year }
    }
inputs-more =
    { $number ->
        [one] Og ét til.
       *[other] Og { $number } til.
    }
inputs-more-listed =
    { $number ->
        [one] Og ét til. Skriv fx ”vis input fra DTU Aqua” for at se en enheds.
       *[other] Og { $number } til. Skriv fx ”vis input fra DTU Aqua” for at se en enheds.
    }
fb-left =
    { $number ->
        [one] Ét svar mangler. Vælg det, og skriv, hvad KAMU sagde.
       *[other] { $number } svar mangler. Vælg ét ad gangen, og skriv, hvad KAMU sagde.
    }
fb-missing =
    { $number ->
        [one] Ét svar mangler endnu.
       *[other] { $number } svar mangler endnu.
    }
fb-overdue =
    { $number ->
        [one] 1 svar fra KAMU er ikke oplyst (siden { $since })
       *[other] { $number } svar fra KAMU er ikke oplyst (siden { $since })
    }
fb-owed =
    { $number ->
        [one] Ét svar fra KAMU { $day } er ikke oplyst
       *[other] { $number } svar fra KAMU { $day } er ikke oplyst
    }

## Registeret: enheder, roller og formularer

registry-unit = { $unit }: sådan står det til
registry-unit-line = { $unit }: { $state }
registry-state = { $right } af { $all } felter ok{ $wrong ->
    [0] .
   *[other] {" – "}{ $wrong } at rette.
}
registry-mark-right = Ok
registry-mark-wrong = Ret
registry-corrections = { $number ->
    [one] 1 har meldt, at noget ikke er rigtigt. Se ”mine opgaver”.
   *[other] { $number } har meldt, at noget ikke er rigtigt. Se ”mine opgaver”.
}
registry-last-call = Sidste opslag efter AMR i { $group }: { $day } ({ $how })
registry-choose = Vælg en rolle
registry-vacant = ledig plads
registry-role = { $role }: { $name }
registry-role-in = { $role } i { $group }: { $name }
registry-role-of = { $role } i { $area }
registry-confirm = Bekræft alt
registry-edit = Ret rollen
registry-new = Ny rolle
registry-training = Valg og uddannelse
registry-proximity = Nærhed
registry-call = Opslag efter AMR
registry-end-how = Tryk på Afslut, hvis rollen skal slutte nu, eller skriv den sidste dag i Til.
registry-which = Hvilken af dine enheder?
registry-saved = Det er gemt for { $unit }. Hvad der stod før, huskes.
registry-back = Åbn { $unit }
registry-confirmed = Tak. { $unit } er bekræftet i dag: { $number ->
    [one] 1 rolle.
   *[other] { $number } roller.
}
registry-quarter = Nyt kvartal: passer { $unit } stadig?
registry-quarter-how = Passer resten, så tryk Bekræft. Ellers ret det først.
registry-confirm-quarter = Bekræft
registry-line-changed = { $who } har rettet { $unit }: { $what }.
registry-line-new = { $unit } har fået ny { $what }: { $name }. Skrevet af { $who }.
registry-line-added = { $who } har tilføjet en rolle på { $unit }: { $what }.
registry-line-ended = { $who } har afsluttet en rolle på { $unit }: { $what }.
registry-line-confirmed = { $who } har bekræftet oplysningerne om { $unit }.
rights-title = Ændrede rettigheder
rights-by = { $who } har ændret, hvem der har hvilke rettigheder.
rights-loaded = Registeret er indlæst af en administrator. Det ændrer, hvem der har hvilke rettigheder.
rights-given = Har nu rollen: { $name } ({ $role }, { $unit })
rights-changed = Rollen er rettet: { $name } ({ $role }, { $unit })
rights-taken = Har ikke længere rollen: { $name } ({ $role }, { $unit })
rights-unnamed = en person, hvis navn ikke vises
rights-more = Og { $number } til.
rights-how = Er det en fejl, så sig det straks til den, der gjorde det, eller til jeres administrator.
registry-line-proximity = { $who } har skrevet ned, hvordan { $unit } har vurderet nærhed.
registry-not-yours = Det kan kun enhedens AMK og sekretariatet. Står noget forkert, så slå det op, og tryk på knappen Det er ikke rigtigt; så får AMK besked.
registry-no-unit = Jeg kender ikke præcis én enhed, der hedder { $name }. Skriv hele navnet, fx DTU Kemi.
registry-role-gone = Den rolle er afsluttet i mellemtiden. Skriv ”ret min enhed” for at se, hvordan det står til nu.
registry-none-chosen = Vælg først en rolle på listen, og tryk så igen.
registry-no-role = Du står ikke med en rolle i registeret, så der er ingen kontaktoplysninger at rette.
registry-mail-taken = Den mail hører til en anden i registeret. Er det en fejl, så sig det til sekretariatet.
registry-stands-already = Personen står der allerede med den rolle.
coverage-areas = Alle områder har en arbejdsmiljøgruppe
coverage-areas-wrong = Områder uden arbejdsmiljøgruppe
coverage-seats = Alle grupper har en AMR
coverage-seats-wrong = Grupper uden AMR
coverage-balance = Mindst lige så mange AMR'er som ledere
coverage-balance-wrong = Færre AMR'er end ledere
coverage-mail = Alle AMR'er har en mail
coverage-mail-wrong = AMR'er uden mail
coverage-terms = Ingen valgperiode udløber inden for 90 dage
coverage-terms-wrong = Valgperioder, der udløber inden for 90 dage eller er udløbet
coverage-training = Uddannelse er oplyst
coverage-training-wrong = Uddannelse er ikke oplyst
coverage-fresh = Alt er bekræftet inden for 180 dage
coverage-fresh-wrong = Ikke bekræftet inden for 180 dage
coverage-proximity = Nærhed er skrevet ned
coverage-proximity-wrong = Det er ikke skrevet ned, hvordan nærhed er vurderet
coverage-union = Der står en TR på listen
coverage-union-wrong = TR-listen er tom
coverage-network = Dækning i netværket
coverage-complete =
    { $complete } af { $units ->
        [one] 1 enhed har
       *[other] { $units } enheder har
    } alle felter ok.
coverage-count = { $label }: { $right } af { $units }
coverage-network-how = Tallene er for hele netværket. Skriv ”dækning for …” med enhedens navn for at se én enhed.
form-save = Gem
form-end = Afslut rollen i dag
form-role-how = Er det en ny person, så skriv nyt navn og ny mail: den gamle række afsluttes og huskes.
form-new = Ny rolle på { $unit }
form-new-how = En AMR vælges for to år, når du ikke skriver andet.
form-kind = Rolle
form-group = Arbejdsmiljøgruppe
form-group-hint = fx N1
form-groups = Enhedens grupper: { $groups }
form-name = Navn
form-name-hint = fx Ida Winther
form-mail = Mail
form-mail-hint = fx ida.winther@example.org
form-phone = Telefon (arbejde)
form-phone-hint = fx +45 45 25 10 45
form-languages = Sprog
form-languages-hint = fx da, en
form-starts = Fra
form-ends = Til
form-leave-from = Orlov fra
form-leave-to = Orlov til
form-area-da = Område på dansk
form-area-da-hint = fx renrum
form-area-en = Område på engelsk
form-area-en-hint = fx clean room
form-buildings = Bygninger
form-buildings-hint = fx 206, 207
form-day-hint = dd-mm-åååå
form-public = Må navnet vises for alle?
form-public-yes = Ja
form-public-no = Nej, kun til enhedens AMK
form-elected-on = Valgt den
form-trained-on = Den obligatoriske uddannelse er afsluttet
form-supplement-offered-on = De to supplerende dage er tilbudt
form-supplement-done-on = De to supplerende dage er taget
form-yearly-done-on = Årets halvanden dag er taget
form-training-how = Det står ikke i regnearket, og en indlæsning ændrer det ikke.
form-proximity = Nærhed på { $unit }
form-proximity-how = Alle ansatte skal kunne nå deres AMR i arbejdstiden. Skriv, hvordan I har vurderet det; det er den dokumentation, Arbejdstilsynet kan bede om.
form-occasion = Anledning
occasion-founding = Organisationen blev oprettet
occasion-change = En større ændring
occasion-yearly = Den årlige drøftelse
form-considerations = Overvejelser
form-considerations-hint = Ledelse, størrelse, geografi, arbejdets art, særlige risici, hjemmearbejde
form-documented-on = Dato
form-decided-by = Besluttet af
form-decided-by-hint = fx AMU
form-headcounts = Ansatte i hver gruppe
form-headcounts-hint = N1=25, N2=40
form-call = Opslag efter AMR på { $unit }
form-call-how = Kan ingen vælges, skal I kunne vise, at der er spurgt flere gange.
form-called-on = Dato for opslaget
form-how = Hvordan
form-how-hint = Mail til alle i gruppen
form-no-name = Skriv et navn.
form-no-group = Skriv, hvilken arbejdsmiljøgruppe det gælder.
form-no-mail = ”{ $what }” er ikke en mailadresse.
form-no-phone = ”{ $what }” er ikke et telefonnummer.
form-no-day = ”{ $what }” er ikke en dato. Skriv den som 30-11-2026.
form-days-reversed = Til-datoen ligger før fra-datoen.
form-term-too-long = En AMR kan højst vælges for fire år ad gangen.
form-no-count = ”{ $what }” forstår jeg ikke. Skriv gruppe og antal som N1=25.
form-formula = ”{ $what }” ligner en formel. Begynd med et bogstav eller et tal.

## Egne kontaktoplysninger

form-contact = Dine kontaktoplysninger
form-contact-how = Sådan kan kolleger nå dig. Skriv kun arbejdsmail og arbejdstelefon.
form-contact-open = Ret mine oplysninger
form-prefers = Hvordan vil du helst kontaktes?
way-teams = På Teams
way-mail = På mail
way-phone = På telefon
registry-contact-saved = Så er dine kontaktoplysninger rettet alle de steder, du står.
contact-line = { $who } har rettet sine kontaktoplysninger.

## Det er ikke rigtigt

correction-not-right = Det er ikke rigtigt
correction-title = Hvad er rigtigt om { $role } på { $unit }?
correction-how = Det, du skriver, får enhedens AMK, med dit navn på. Skriv ikke om personlige sager her.
correction-label = Sådan burde det stå
correction-hint = Peter er stoppet; Mette Dahl er valgt i hans sted
correction-send = Send til AMK
correction-shall-i = Skal jeg sende det videre?
correction-send-to = Send til AMK for { $unit }
correction-yours = Det kan du selv rette: Find rollen herunder.
correction-where = Hvilken enhed gælder det? Skriv den med, så ved jeg, hvem der skal have besked, fx ”det er forkert på DTU Aqua: Hanne er stoppet”.
correction-asked = Tak. AMK for { $unit } har fået besked, og du får svar her.
correction-asked-others = Tak. Jeg kan ikke nå nogen AMK for { $unit } lige nu, så de, der passer registeret, har fået besked, og du får svar her.
correction-waits = Tak, det er skrevet ned. Jeg kan ikke nå nogen, der passer { $unit }, lige nu; du får svar her.
correction-to-settle = Noget er måske ikke rigtigt på { $unit }
correction-said = { $who } skrev om { $role } ({ $day }):
correction-answer = Dit svar (valgfrit)
correction-answer-hint = Tak, det er rettet
correction-corrected = Det er rettet nu
correction-kept = Det passer, som det står
correction-settled = Tak. Den, der spurgte om { $unit }, har fået svar.
correction-was-corrected = { $unit } er rettet ({ $role }). Tak, fordi du sagde til.
correction-was-kept = Det, der står om { $unit } ({ $role }), passer.
correction-still-open = Det, du meldte om { $unit } { $day }, er stadig ikke afgjort. AMK er mindet om det.
correction-nothing-said = Skriv, hvad der er rigtigt, og tryk så igen.
correction-settled-before = Det er allerede besvaret.

## Det, der venter på enhedens AMK

upkeep-to-confirm = Bekræft { $unit }
upkeep-election = Valg: { $name }
upkeep-course = Uddannelse: { $name }
upkeep-seat = { $unit }: { $group }
upkeep-quarter = { $unit }: { $state } Passer resten stadig?
upkeep-term-ends = Valgperioden for { $name } udløber { $day }. Der skal holdes valg, også hvis vedkommende vil fortsætte.
upkeep-term-ended = Valgperioden for { $name } udløb { $day }. Valg skal afholdes.
upkeep-new-election = { $name } er væk i fire måneder eller mere: nyvalg er muligt for resten af perioden.
upkeep-training-mandatory = Det er ikke oplyst, om { $name } har taget den obligatoriske uddannelse (frist { $day }).
upkeep-training-supplement = Det er ikke oplyst, om { $name } er tilbudt to dages supplerende uddannelse (frist { $day }).
upkeep-training-yearly = Det er ikke oplyst, om { $name } har brugt årets halvanden dags uddannelse; den bortfalder efter { $day }.
upkeep-vacancy = { $unit }: { $group } har ingen AMR. Skriv ned, når I spørger efter kandidater.
upkeep-vacancy-called = { $unit }: { $group } har ingen AMR. Sidste opslag var { $day }.
upkeep-gaps = { $unit }: { $number ->
    [one] 1 felt at rette.
   *[other] { $number } felter at rette.
}

## Papirer

paper-proximity = Nærhedsdokumentation for { $unit }
paper-proximity-law = Alle ansatte skal kunne nå deres arbejdsmiljørepræsentant i arbejdstiden. Siden viser, hvordan enheden har vurderet det, og hvem der dækker hvad.
paper-printed = Udskrevet { $day }
paper-considerations = Overvejelser
paper-nothing-written = Det er ikke skrevet ned endnu, hvordan nærhed er vurderet.
paper-decided = { $day } · { $occasion } · besluttet af { $by }
paper-groups = Arbejdsmiljøgrupper
paper-group = Gruppe
paper-area = Område
paper-buildings = Bygninger
paper-work = Arbejde
paper-headcount = Ansatte
paper-vacant = ledig plads
paper-not-public = navnet vises ikke
paper-calls = Opslag efter kandidater
paper-organisation = Plan over arbejdsmiljøorganisationen
paper-organisation-law = Planen viser, hvem der er med i arbejdsmiljøorganisationen, og hvad de dækker. Alle ansatte skal kende den.
paper-line = { $role }: { $names }
paper-too-long = Den side er for lang til en chat. Den, der driver mig, kan skrive den ud på serveren.
paper-only-in-chat = Spørg mig i vores egen chat; siden er lang og fuld af navne.
paper-export = Hele registeret som regneark giver kommandoen export directory på serveren; spørg den, der driver mig. Her i chatten kan du få nærhedsdokumentation og AMO-plan for en enhed.

## Alenearbejde

lone-title = Før du arbejder alene
lone-kind = Formular om alenearbejde
lone-rule = Reglen
lone-rule-counter = Er der særlig fare ved arbejdet, skal den imødegås, før du må være alene om det.
lone-rule-forbidden = Kan faren ikke imødegås, må arbejdet ikke udføres alene. Det kan ingen godkende.
lone-rule-instructed = Er der særlig fare, skal du være instrueret, før du går i gang (BEK 1839/2023, § 11).
lone-no-watch = Jeg holder ikke øje med dig og slår ikke alarm. Ved fare: ring 112.
lone-template = Skabelon v{ $number }, udkast
lone-mine = Dine formularer
lone-to-decide = Venter på din godkendelse
lone-fill = Udfyld
lone-again = Samme igen
lone-form = Alenearbejde: hvor, hvad og hvornår
lone-form-change = Ret formularen
lone-field-who = Hvem
lone-field-where = Gruppe eller enhed
lone-field-place = Bygning og lokale
lone-field-what = Arbejdet
lone-field-day = Dag
lone-field-hours = Fra og til
lone-field-when = Hvornår
lone-field-hazards = Særlige farer
lone-field-contact = Sådan kan du få fat i hjælp
lone-field-buddy = Makker, og hvor tit I taler sammen
lone-field-silence = Hvis du ikke svarer
lone-field-alternative = Hvad I har overvejet i stedet
lone-hint-place = fx bygning 346, lab 202
lone-hint-what = fx Rensning af prøver i stinkskab
lone-hint-day = fx lørdag eller 5. december
lone-hint-hours = fx 18-22.30
lone-hint-contact = fx mobil 12 34 56 78
lone-hint-buddy = fx Ida Winther, hver time
lone-hint-silence = fx Makkeren ringer til vagten
lone-hint-alternative = fx Mandag, hvor vi er to
lone-no-health = Skriv intet om helbred, hverken dit eller andres.
lone-hazard-chemicals = Kemikalier
lone-hazard-gas = Gas eller iltmangel
lone-hazard-pressure = Tryk eller stærk kulde
lone-hazard-electricity = Strøm
lone-hazard-machines = Maskiner
lone-hazard-height = Højde
lone-hazard-biological = Biologisk materiale
lone-hazard-violence = Vold eller trusler
lone-hazard-other = Anden særlig fare
lone-save = Gem
lone-dangers = Hvad gør I ved hver fare?
lone-measure = { $danger }: det gør vi
lone-measure-hint-chemicals = fx Stinkskab, briller og handsker
lone-measure-hint-gas = fx Bærbar iltmåler og alarm
lone-measure-hint-pressure = fx Ansigtsskærm og kryohandsker
lone-measure-hint-electricity = fx Strømmen er afbrudt og låst
lone-measure-hint-machines = fx Nødstop inden for rækkevidde
lone-measure-hint-height = fx Fast platform i stedet for stige
lone-measure-hint-biological = fx Sikkerhedsskab, kittel og handsker
lone-measure-hint-violence = fx Plads ved døren og alarmknap
lone-measure-hint-other = fx Redningsvest og faste opkald
lone-countered = Er faren imødegået, så arbejdet kan udføres alene?
lone-instructed = Er du instrueret i faren?
lone-yes = Ja
lone-no = Nej
lone-state-unfinished = Formularen mangler svar om farerne
lone-state-forbidden = Må ikke udføres alene
lone-state-uninstructed = Der mangler instruktion
lone-state-waits = Venter på godkendelse
lone-state-approved = Godkendt
lone-state-refused = Ikke godkendt
lone-state-withdrawn = Trukket tilbage
lone-state-expired = Blev ikke godkendt i tide
lone-state-over = Slut
lone-why-unfinished = Skriv, hvad I gør ved hver fare. Først derefter kan det godkendes.
lone-why-forbidden = Den særlige fare kan ikke imødegås. Så kan ingen godkende det, heller ikke en leder. Find en kollega, der kan være der, eller lav arbejdet om.
lone-why-uninstructed = Ved særlig fare skal man være instrueret først. Tryk, når instruktionen er givet; indtil da må arbejdet ikke udføres alene.
lone-why-waits = { $name } skal godkende det, før det begynder. Indtil da må det ikke udføres alene.
lone-why-unassigned = Gruppen har ingen leder. AMK for { $unit } er spurgt, hvem der skal godkende. Indtil da må det ikke udføres alene.
lone-why-approved = Gælder til { $until }. Ændres noget, skal det godkendes på ny.
lone-why-refused = Det må ikke udføres alene. Du kan rette formularen og spørge igen.
lone-why-withdrawn = Det bliver ikke til noget.
lone-why-expired = Ingen godkendte det, før det skulle begynde. Det må ikke udføres alene.
lone-why-over = Godkendelsen gælder ikke længere.
lone-because = Grunden: { $words }
lone-until = til { $until }
lone-measures = Farer, og hvad der gøres ved dem
lone-danger = Fare
lone-measured = Det gør vi
lone-no-measure-yet = mangler
lone-no-hazards = Ingen særlige farer.
lone-only-read = Du er AMR her og får det at vide. Er noget forkert, så skriv til den, der skal arbejde alene, eller til lederen.
lone-unknown-place = Jeg kender ingen bygning i ”{ $place }”. Ret det, hvis en hjælper ikke kan finde dig ud fra det.
lone-not-reached = Jeg kan ikke skrive til { $name } endnu. Bed om, at ”alenearbejde” bliver skrevet til mig i en chat.
lone-no-amr = Ingen AMR for { $unit } har fået besked. Sig det selv til jeres AMR.
lone-reason = Grund, hvis du siger nej
lone-reason-hint = fx Vent til mandag, hvor I er to
lone-print = Udskriv
lone-approve = Godkend
lone-refuse = Godkend ikke
lone-go-on = Svar om farerne
lone-is-instructed = Instruktionen er givet
lone-change = Ret
lone-withdraw = Træk tilbage
lone-choose = Hvem skal godkende alenearbejde i { $where }?
lone-choose-how = Gruppen har ingen leder i registeret. Den leder, du vælger, får formularen; du ser den ikke.
lone-chosen = { $name } får formularen.
lone-waits = { $who } venter på, at du godkender alenearbejde { $when }
lone-waits-leader = Sig, hvem der skal godkende alenearbejde i { $unit }
lone-numbers =
    { $number ->
        [one] Én formular om alenearbejde det seneste år
       *[other] { $number } formularer om alenearbejde det seneste år
    }
lone-number = { $what }: { $number }
lone-count-approved = Godkendt
lone-count-refused = Ikke godkendt
lone-count-forbidden = Måtte ikke udføres alene
lone-count-waits = Ikke afgjort
lone-numbers-only = Du ser kun tallene. Formularerne ser de, der udfylder dem, AMR og lederen.
lone-printed = Version { $version }, udskrevet { $at }
lone-refused-forbidden = Den særlige fare kan ikke imødegås, så det må ikke udføres alene. Det kan ingen godkende.
lone-refused-uninstructed = Den, der skal arbejde alene, mangler instruktion. Den skal gives først.
lone-refused-unfinished = Formularen mangler svar om farerne. Dem skal den give, der skal arbejde alene.
lone-refused-decided = Der er allerede svaret på formularen. Skal noget være anderledes, så skal den rettes først.
lone-refused-too-late = Det er for sent: arbejdet er begyndt, slut eller trukket tilbage. Skriv ”alenearbejde” for at udfylde en ny.
lone-refused-too-early = En godkendelse gælder højst 14 dage frem. Godkend, når der er 14 dage til arbejdet slutter.
lone-refused-own = Du kan ikke godkende dit eget alenearbejde. Spørg din leder.
lone-refused-changed = Formularen er ændret, siden du så den. Åbn den igen, og se, hvad der står nu.
lone-refused-no-reason = Skriv kort hvorfor, så vedkommende kan gøre det anderledes.
lone-no-measure = Skriv, hvad I gør ved hver af farerne. Kan en af dem ikke imødegås, så svar nej.
lone-refused-no-place = Skriv bygning og lokale, fx ”bygning 346, lab 202”.
lone-refused-no-work = Skriv kort, hvad arbejdet er.
lone-refused-no-unit = Vælg den gruppe eller enhed, du arbejder i.
lone-refused-no-day = Jeg kan ikke se dagen i ”{ $words }”. Skriv den fx sådan: lørdag eller 5. december.
lone-refused-no-hours = Jeg kan ikke se klokkeslættene i ”{ $words }”. Skriv fra og til, fx 18-22.30.
lone-refused-ends-before = Arbejdet slutter, før det begynder. Ret klokkeslættene, fx 18-22.30.
lone-refused-too-long = Højst 12 timer ad gangen. Skal du længere, så udfyld en formular mere.
lone-refused-past = Det tidspunkt er forbi. Skriv en dag og et klokkeslæt, der kommer.
lone-refused-too-far = En godkendelse gælder højst 14 dage frem. Udfyld formularen fra { $day }.
lone-refused-no-contact = Skriv, hvordan du får fat i hjælp, fx din mobil.
lone-refused-unanswered = Svar ja eller nej på begge spørgsmål.
lone-refused-no-leader = Der står ingen leder for { $unit } i registeret, som kan godkende. Bed jeres AMK skrive lederen ind, og prøv igen.
lone-refused-not-approver = Kun den leder, der er spurgt, kan godkende. Spørg den, der udfyldte formularen.
lone-refused-not-yours = Formularen kan kun ses af den, der udfyldte den, AMR og lederen. Skriv ”alenearbejde” for at se dine egne.
lone-template-kind = Skabelon for alenearbejde, { $unit }
lone-template-none = Enheden har ingen skabelon endnu
lone-template-is-draft = Udkast, som ikke bruges endnu
lone-template-approved = Godkendt { $day }
lone-template-how = Nye formularer i enheden begynder med det, der står i den godkendte skabelon; den, der udfylder, kan rette det. Reglen gælder uanset: en særlig fare, der ikke kan imødegås, må ikke mødes alene.
lone-template-others = I kan også begynde med en anden enheds godkendte skabelon.
lone-template-from = Overtaget fra { $unit }
lone-template-approve = Vi er enige om den
lone-template-write = Skriv skabelonen
lone-template-edit = Ret skabelonen
lone-template-take = Begynd med den fra { $unit }
lone-template-form = Skabelon for alenearbejde i { $unit }
lone-template-form-how = Skriv, hvad I plejer at gøre mod hver fare; lad feltet stå tomt, hvor I ingen fast vane har. Det bliver et udkast, til I er enige om det.
lone-template-empty = Der står intet i skabelonen endnu. Tryk ”Ret skabelonen”, og skriv mindst én ting.
lone-template-draft = Den anden enhed er ved at rette sin skabelon. Prøv igen, når den er godkendt.
lone-template-which-unit = Du er AMK for flere enheder. Skriv også hvilken, fx ”skabelon for alenearbejde i DTU Aqua”.

## Trivselsdialog og årlig arbejdsmiljødrøftelse

dialogue-title = Dialoger i enheden
dialogue-first-due = Næste dialog senest { $day }
dialogue-first-late =
    { $number ->
        [one] Én dialog skulle have været holdt
       *[other] { $number } dialoger skulle have været holdt
    }
dialogue-first-none = Ingen dialog er noteret endnu
dialogue-held-wellbeing = Noteret: trivselsdialog i { $unit }
dialogue-held-yearly = Noteret: årlig arbejdsmiljødrøftelse i { $unit }
dialogue-kind-wellbeing = Trivselsdialog
dialogue-kind-yearly = Årlig arbejdsmiljødrøftelse
dialogue-never = Ingen dag er noteret endnu.
dialogue-last = Senest holdt { $day }
dialogue-documented = Dokumenteret
dialogue-undocumented = Ikke noteret som dokumenteret
dialogue-due = Næste senest { $day }
dialogue-late = Skulle have været holdt igen senest { $day }
dialogue-kept = Jeg gemmer dagen og et ja eller nej; indholdet hører hjemme i SafetyNet.
dialogue-totals = Trivselsdialog inden for to år: { $held } af { $units ->
        [one] 1 enhed
       *[other] { $units } enheder
    }
dialogue-totals-yearly = Årlig arbejdsmiljødrøftelse: { $held } af { $units ->
        [one] 1 enhed
       *[other] { $units } enheder
    }
dialogue-totals-only = Her står kun tal. Hvordan det står til i en enhed, ser kun enhedens egen AMK.
dialogue-waits-wellbeing = Trivselsdialog i { $unit }, senest { $day }
dialogue-waits-yearly = Årlig arbejdsmiljødrøftelse i { $unit }, senest { $day }
dialogue-overdue-wellbeing = Trivselsdialogen i { $unit } skulle have været holdt senest { $day }
dialogue-overdue-yearly = Den årlige arbejdsmiljødrøftelse i { $unit } skulle have været holdt senest { $day }
dialogue-no-day = Jeg kan ikke se dagen i ”{ $words }”. Skriv den med dag og måned, fx ”trivselsdialog holdt 12. marts”.
dialogue-held-joint = Noteret: fællesmøde mellem AMO og LSU i { $unit }
dialogue-kind-joint = Fællesmøde mellem AMO og LSU
dialogue-planned = Planlagt { $day }
dialogue-planned-wellbeing = Trivselsdialogen i { $unit } er planlagt til { $day }
dialogue-planned-yearly = Den årlige arbejdsmiljødrøftelse i { $unit } er planlagt til { $day }
dialogue-planned-joint = Fællesmødet mellem AMO og LSU i { $unit } er planlagt til { $day }
dialogue-planned-how = Jeg minder dig om det 14 dage og en dag før og spørger bagefter, om det blev holdt. Invitationen sender du selv.
dialogue-another-day = Vælg en anden dag
dialogue-plan = Planlæg en dag
dialogue-form-wellbeing = Hvornår holder I trivselsdialog i { $unit }?
dialogue-form-yearly = Hvornår holder I årlig arbejdsmiljødrøftelse i { $unit }?
dialogue-form-joint = Hvornår mødes AMO og LSU i { $unit }?
dialogue-form-when = Dag
dialogue-form-hint = fx 12. marts
dialogue-form-needed = Skriv en dag.
dialogue-due-how = Aftal en dag, og skriv den her. Er den allerede holdt, så skriv fx ”trivselsdialog holdt 12. marts”.
dialogue-coming-wellbeing = Trivselsdialogen i { $unit } er { $day }
dialogue-coming-yearly = Den årlige arbejdsmiljødrøftelse i { $unit } er { $day }
dialogue-coming-joint = Fællesmødet mellem AMO og LSU i { $unit } er { $day }
dialogue-was-wellbeing = Blev trivselsdialogen i { $unit } holdt { $day }?
dialogue-was-yearly = Blev den årlige arbejdsmiljødrøftelse i { $unit } holdt { $day }?
dialogue-was-joint = Blev fællesmødet mellem AMO og LSU i { $unit } holdt { $day }?
dialogue-was-held = Ja, den dag
dialogue-planned-past = Den dag er gået. Er det holdt, så skriv fx ”trivselsdialog holdt 12. marts”; ellers skriv en dag, der kommer.
dialogue-not-yet = Den dag er ikke kommet, så jeg har noteret den som planlagt.
dialogue-not-held-yet = { $day } er ikke kommet endnu. Var det sidste år, så skriv også årstallet.
dialogue-noted-earlier = Noteret for { $day }. Den seneste er en anden:
dialogue-which-unit = Du er AMK for flere enheder. Skriv også hvilken, fx ”trivselsdialog i DTU Aqua holdt 12. marts”.
dialogue-no-unit = Jeg ved ikke, hvilken enhed du hører til. Skriv ”min enhed er …”, og spørg igen.

## Fælles dagsorden for AMO og LSU

joint-kind = Fælles dagsorden, { $unit }
joint-topics = { $number ->
        [0] Ingen emner til både AMO og LSU endnu
        [one] 1 emne til både AMO og LSU
       *[other] { $number } emner til både AMO og LSU
    }
joint-more = { $number ->
        [one] Og 1 emne til; det står i teksten.
       *[other] Og { $number } emner til; de står i teksten.
    }
joint-standing = Hører også med
joint-when = Hvornår
joint-no-meeting = Ikke planlagt endnu.
joint-amo = AMO
joint-lsu = LSU og tillidsrepræsentanter
joint-no-lsu = Registeret kender intet LSU-medlem i enheden. Enhedens AMK kan skrive dem ind med ”ret min enhed”.
joint-no-tr = Registeret kender ingen tillidsrepræsentant i enheden. Spørg LSU, hvem det er; enhedens AMK kan skrive dem ind med ”ret min enhed”.
joint-no-lsu-chair = Registeret kender ikke LSU's formand; som regel er det enhedens øverste leder. Enhedens AMK kan skrive formanden ind med ”ret min enhed”.
joint-add = Sæt et emne på
joint-as-text = Som tekst
joint-plan = Planlæg fællesmøde
joint-check = Årligt selvtjek
joint-show = Vis fælles dagsorden
joint-done = Emne { $number } er taget op
joint-added = Sat på fælles dagsorden: { $words }
joint-was-done = Taget op: { $words }
joint-form = Nyt emne til både AMO og LSU i { $unit }
joint-form-words = Emne
joint-form-hint = fx opfølgning på støj i kontorerne
joint-form-who = Alle med en rolle i enheden kan læse det. Skriv derfor ikke om enkelte personer.
joint-never-wellbeing = Trivselsdialog: ingen dag er noteret eller planlagt
joint-never-yearly = Årlig arbejdsmiljødrøftelse: ingen dag er noteret eller planlagt
joint-due-wellbeing = Trivselsdialogen skal holdes senest { $day }
joint-due-yearly = Den årlige arbejdsmiljødrøftelse skal holdes senest { $day }
joint-vacant = { $number ->
        [one] 1 arbejdsmiljøgruppe mangler en AMR
       *[other] { $number } arbejdsmiljøgrupper mangler en AMR
    }
joint-elections = { $number ->
        [one] 1 AMR er på valg inden for et halvt år
       *[other] { $number } AMR'er er på valg inden for et halvt år
    }
joint-text = Dagsordenen, lige til at sende
joint-text-how = Kopiér den ind i indkaldelsen til begge udvalg.
joint-text-heading = Fælles dagsorden for AMO og LSU i { $unit }
joint-text-point = { $number }. { $words }
joint-text-none = Ingen emner endnu.
joint-text-who = Sendes til
joint-nothing = Skriv, hvad der skal tages op, fx ”fælles emne: opfølgning på støj”.
joint-too-long = Skriv emnet kortere: højst { $most } tegn. Resten kan stå i bilaget.
joint-already = Det står allerede på den fælles dagsorden. Skriv ”fælles dagsorden” for at se den.
joint-too-many = Der står allerede { $most } emner. Sig, hvilke der er taget op, på den fælles dagsorden, og prøv igen.
joint-not-yours = Den fælles dagsorden kan læses af dem, der har en rolle i enheden. Spørg enhedens AMK, hvad der står på den.
joint-which-unit = Du har en rolle i flere enheder. Skriv også hvilken, fx ”fælles dagsorden for DTU Aqua”.

## Selvtjek af samarbejdet

check-title = Selvtjek af samarbejdet mellem AMO og LSU, { $year }
check-form = Selvtjek { $year } for { $unit }
check-done = Gemt: selvtjek { $year } for { $unit }
check-who = Enhedens egen AMK ser svarene. Netværket ser kun tal, og først når fem enheder har svaret.
check-know = Kender AMR og TR hinanden?
check-meeting = Har AMO og LSU holdt et fælles møde i år?
check-agenda = Har AMO og LSU en fælles dagsorden om trivsel?
check-followed = Er der fulgt op på den seneste trivselsdialog?
check-needed = Svar ja eller nej på alle fire spørgsmål.
check-unanswered = Endnu ikke besvaret.
check-open = Svar for { $unit }
check-line = { $what } { $years }
check-yes = { $year }: ja
check-no = { $year }: nej
check-too-few = Netværkets tal vises, når fem enheder har svaret i år.
check-totals = { $units ->
        [one] 1 enhed har svaret i år
       *[other] { $units } enheder har svaret i år
    }
check-total = { $what } Ja i { $yes } af { $units ->
        [one] 1 enhed
       *[other] { $units } enheder
    }

## Præsentation og velkomst

introduce-title = Præsentér AMR og TR for hinanden i { $unit }
introduce-how = Vælg en chat. Beskeden står klar og sendes først, når du trykker send; teksten kan også kopieres.
introduce-all = Åbn en chat med alle
introduce-one = Kun { $name } og TR
introduce-text-da = Hej begge. I er AMR og tillidsrepræsentant i { $unit }. Aftal en kop kaffe, og tal om, hvad I hver især hører for tiden, hvornår I giver hinanden besked, og hvad der hører hjemme i både AMO og LSU.
introduce-text-en = Hello both. You are AMR and union representative at { $unit }. Have a cup of coffee and talk about what each of you hears these days, when you let each other know, and what belongs in both AMO and LSU.
introduce-line = Hej. Må jeg præsentere jer for hinanden? I er AMR og tillidsrepræsentant i { $unit }.
introduce-no-tr = Registeret kender ingen tillidsrepræsentant i { $unit }, som kan skrives til
introduce-no-amr = Registeret kender ingen AMR i { $unit }, som kan skrives til
introduce-no-how = Spørg LSU eller enhedens AMK, hvem det er. Enhedens AMK kan skrive dem ind med ”ret min enhed”.
introduce-which-unit = Du hører til flere enheder. Skriv også hvilken, fx ”præsentér AMR og TR i DTU Aqua”.
new-here-welcome = Velkommen i netværket, { $name }!
new-here-next = Næste møde: { $when }. Vært bliver du først, når du har været med til et.
new-here-no-meeting = Der er ikke planlagt noget møde endnu. Vært bliver du først, når du har været med til et.
new-here-buddy = Din makker: { $name }, som { $times ->
    [0] kender netværket
    [one] har været vært én gang
   *[other] har været vært { $times } gange
}
new-here-words = Er der et ord, du ikke kender, så skriv fx ”hvad er KAMU?” eller ”ordliste”.
new-here-write = Skriv til { $name }
new-here-first-line = Hej { $name }. Jeg er ny i netværket. Har du tid til en snak om, hvordan det foregår?
new-here-open = Velkomst
newcomer-title = { $number ->
        [0] Ingen ny AMR eller TR lige nu
        [one] Én ny AMR eller TR
       *[other] { $number } nye AMR'er og TR'er
    }
newcomer-none-how = Her står de AMR'er og TR'er, der er begyndt inden for de sidste to måneder eller begynder om lidt. Skriv nye ind med ”ret min enhed”.
newcomer-kind = Velkomst i { $unit }
newcomer-course = Den obligatoriske uddannelse (3 dage) skal være taget senest { $day }
newcomer-how = Kopiér teksten på det sprog, der passer, og send den selv.
newcomer-text-amr-da = Kære { $name }. Tillykke med valget som arbejdsmiljørepræsentant i { $unit }! Tre ting til at begynde med: 1. Meld dig til den obligatoriske arbejdsmiljøuddannelse; den tager tre dage og skal tages inden for tre måneder. 2. Aftal en første snak med lederen i din gruppe ({ $leaders }) om, hvad I vil se på sammen. 3. Hils på tillidsrepræsentanten og på AMK ({ $coordinators }), som hjælper dig i gang. Du kan altid spørge Stafet, hvem der er hvem, og hvad et ord betyder.
newcomer-text-amr-en = Dear { $name }. Congratulations on your election as health and safety representative (AMR) at { $unit }! Three things to begin with: 1. Sign up for the mandatory work environment course; it takes three days and is to be taken within three months. 2. Have a first talk with the manager of your group ({ $leaders }) about what you will look at together. 3. Say hello to the union representative and to the AMK ({ $coordinators }), who helps you get started. You can always ask Stafet who is who, and what a word means.
newcomer-text-tr-da = Kære { $name }. Tillykke med valget som tillidsrepræsentant i { $unit }! Arbejdsmiljøet er også dit: hils på AMR og på AMK ({ $coordinators }), og aftal, hvad der skal på dagsordenen i både LSU og AMO. Stafet viser dig den fælles dagsorden, når du spørger efter den.
newcomer-text-tr-en = Dear { $name }. Congratulations on your election as union representative (TR) at { $unit }! The work environment is yours, too: say hello to the AMR and the AMK ({ $coordinators }), and agree on what goes on the agendas of both LSU and AMO. Stafet shows you the joint agenda when you ask for it.
newcomer-line = Kære { $name }. Tillykke og velkommen som { $role }!
newcomer-done = Velkomsten er sendt
newcomer-was-done = { $name } er budt velkommen
newcomer-open = Byd { $name } velkommen
newcomer-waits = Byd velkommen i { $unit }, { $who }
newcomer-waits-course = Byd velkommen i { $unit }, { $who }; uddannelse senest { $day }

## Mine data

privacy-title = Det har jeg gemt om dig
privacy-name = Navn: { $name }
privacy-mail = Mail: { $mail }
privacy-kept = Poster, hvor du er nævnt
privacy-count = { $about }: { $number }
privacy-about-you = Dig selv og dine netværk
privacy-about-roles = Roller og enheder
privacy-about-lone = Formularer om alenearbejde
privacy-about-messages = Beskeder mellem os
privacy-about-meetings = Møder og punkter
privacy-about-hosting = Værtskaber og fravær
privacy-about-votes = Afstemninger
privacy-about-decisions = Beslutninger
privacy-about-kamu = Input til KAMU
privacy-about-themes = Temaer
privacy-about-journal = Log over, hvem der gjorde hvad
privacy-how = Tryk for at se det hele. Skriv ”slet mine data” for at få det slettet.
privacy-json = Vis det hele som JSON
privacy-too-long = Det er for meget til en chat. Den, der driver mig, kan give dig det hele som en fil.
privacy-really = Skal jeg slette det, jeg har om dig?
privacy-goes = Bagefter er det her væk: dit navn, din mail, dine valg og beskederne til dig, og dit navn i det, du selv har skrevet. Det kan ikke fortrydes.
privacy-votes-go =
    { $number ->
        [one] Dit svar i den afstemning, der er åben, tages ud.
       *[other] Dine svar i de { $number } afstemninger, der er åbne, tages ud.
    }
privacy-seat-goes = Du er vært { $when }. Pladsen går videre til den næste i rækken, som får besked.
privacy-stays = Det, netværket har besluttet, og stemmerne i lukkede afstemninger bliver stående, uden dit navn. Hvad andre har skrevet, er deres og bliver, som det er.
privacy-roles-stay = Du har en rolle i registeret. Den bliver stående, så længe du har den: arbejdsgiveren skal kunne vise, hvem der er valgt.
privacy-erase = Ja, slet mine data
privacy-erased = Så er det slettet. Skriver du til mig igen, lærer vi hinanden at kende forfra.
privacy-answered-in-secret = Du har svaret i en fortrolig afstemning, der stadig er åben, og ingen kan se, hvilket svar der er dit. Slet dine data, når den er lukket, { $closes }.
privacy-answered-nameless = Du har svaret uden navn på ”{ $question }”, som stadig er åben, og ingen kan se, hvilket svar der er dit. Slet dine data, når der er lukket, { $closes }.
privacy-only-your-own = Jeg sletter kun det, jeg har om dig selv: skriv ”slet mine data”. Andre kan selv bede om det, og er nogen her ikke mere, kan den, der driver Stafet, slette det.
privacy-only-between-us = Det taler vi kun om i vores egen chat.

## Pakken til KAMU

pack-title = Input til KAMU's handleplan { $year }
pack-foot = { $network } · { $number }, version { $version }
paper-page = Side { $page } af { $pages }
pack-from = Fra { $network } til KAMU's møde { $day }
pack-meeting-moved = KAMU-mødet er siden flyttet til { $day }
pack-heading = Pakken { $number }, version { $version }
pack-purpose = Formål
pack-number = Nummer
pack-numbered = { $number }, version { $version }
pack-made = Udarbejdet
pack-signed-label = Underskrevet
pack-signature = { $name }, { $day }
pack-signature-lacks =
    { $number ->
        [one] én underskrift mangler
       *[other] { $number } underskrifter mangler
    }
pack-unsigned = Ikke underskrevet
pack-asks = Indstilling
pack-asks-approved = Når KAMU godkender handleplan { $year }, indstiller { $network }, at udvalget
pack-asks-discussed = Når KAMU drøfter handleplan { $year }, indstiller { $network }, at udvalget
pack-ask-new = tager ”{ $title }” med som nyt indsatsområde ({ $number })
pack-ask-change = ændrer handleplanen: ”{ $title }” ({ $number })
pack-ask-continue = fører ”{ $title }” videre ({ $number })
pack-ask-concern = drøfter bekymringen ”{ $title }” ({ $number })
pack-ask-rest =
    tager { $number ->
        [one] det sidste input nedenfor
       *[other] de øvrige { $number } input nedenfor
    } op i samme rækkefølge
pack-ask-point = drøfter opmærksomhedspunktet ”{ $title }” ({ $number })
pack-ask-answer = svarer på ”{ $title }”, som er åbent fra tidligere ({ $number })
pack-ask-nothing = tager til efterretning, at der ikke er noget fra netværket denne gang
pack-case = Sagsfremstilling
pack-count = Det drejer sig om { $what }.
pack-count-inputs =
    { $number ->
        [one] 1 input
       *[other] { $number } input
    } fra { $given } af { $units ->
        [one] 1 enhed
       *[other] { $units } enheder
    }
pack-count-points =
    { $number ->
        [one] 1 opmærksomhedspunkt
       *[other] { $number } opmærksomhedspunkter
    }
pack-count-open =
    { $number ->
        [one] 1 åbent svar
       *[other] { $number } åbne svar
    } fra tidligere
pack-given-by = Enheder med input
pack-since = Seneste KAMU-møde
pack-read = Læs hele pakken
pack-units = Enheder med input: { $given } af { $units }
pack-inputs = Prioriterede input
pack-no-points = Der er ingen opmærksomhedspunkter med i pakken.
pack-no-inputs = Netværket har ingen input denne gang.
pack-order = De input, som flest enheder bakker op om, står først.
pack-under = Under ét: { $title }
pack-again = Tidligere stillet som { $number }
pack-backed = Bakkes op af
pack-backing =
    { $number } af { $units ->
        [one] 1 enhed
       *[other] { $units } enheder
    }
pack-weight = Vægt i snit
pack-weighed = { $score } af 5
pack-points = Opmærksomhedspunkter
pack-common = fælles
pack-single = enkeltenhed
pack-earlier = Status på tidligere input
pack-no-earlier = Ingen tidligere input.
pack-unanswered = Ikke besvaret siden KAMU { $day }
pack-open = åben
pack-still-open = Åbne fra tidligere
pack-figures = Arbejdsmiljøorganisationen i tal
pack-groups = Arbejdsmiljøgrupper
pack-amr = Valgte AMR
pack-vacant = Ledige AMR-poster
pack-leaders = Ledere i grupperne
pack-confirmed = Bekræftede roller
pack-confirmed-share = { $share } % det seneste halve år
pack-decisions = Netværkets beslutninger til KAMU
pack-no-decisions = Ingen siden sidst.
pack-attachments = Bilag
pack-attachment = Bilag { $number } ({ $of }): { $title }
pack-more-attachments =
    … og { $number ->
        [one] ét bilag mere. Det står
       *[other] { $number } bilag mere. De står
    } på papiret.
pack-no-attachments = Ingen bilag.
pack-changes = Ændringer siden version { $version }
pack-no-changes = Ingen ændringer i indholdet.
pack-added = { $number } er kommet til: { $title }
pack-removed = { $number } er taget ud: { $title }
pack-changed-since = Du har ikke underskrevet den, som den er nu. Siden du læste eller underskrev den, er dette ændret:
pack-read-first = Du har ikke underskrevet den endnu. Læs den igennem, og tryk så igen.
pack-is-now = { $number } er ændret: { $title }
pack-is-gone = { $number } er taget ud
pack-remark = Bemærkning
pack-newer = Der er en nyere version: { $version }.
pack-more-changes =
    … og { $number ->
        [one] én ændring mere. Den står
       *[other] { $number } ændringer mere. De står
    } på papiret.
pack-changed = { $number }: { $before } → { $after }
pack-lacks =
    { $lacking ->
        [0] Pakken har sine underskrifter
        [one] Pakken mangler én underskrift
       *[other] Pakken mangler { $lacking } underskrifter
    }
pack-is-signed = Pakken er underskrevet
pack-final = Pakken er endelig
pack-final-unsigned = Pakken er endelig, men ikke underskrevet
pack-sign-until = Værterne og sekretariatet læser den igennem. Når { $needed } har underskrevet, er den låst.
pack-signers = Underskrevet af { $names }
pack-sign = Underskriv
pack-sign-sure = Underskriv pakken?
pack-sign-what = Din underskrift er den sidste, der mangler.
pack-sign-final = Så er pakken låst, som den står nu. Rettelser derefter kræver en ny version.
pack-sign-yes = Ja, underskriv
pack-waits = Pakken mangler din underskrift. Frist { $at }
pack-look = Læs { $number }
pack-revised = Pakken er ændret efter underskriften. Version { $version } skal også underskrives af { $needed } af jer.
pack-fell = Pakken er ændret, siden du underskrev, så din underskrift gælder ikke længere. Læs den igennem, og underskriv igen.
pack-comes = Pakken til KAMU { $day } bliver lavet { $at }.
pack-files = Den, der driver Stafet, kan udskrive den som Word, PDF, HTML og Markdown.
pack-file =
    { $form ->
        [pdf] Hent som PDF
        [docx] Hent som Word
        [html] Til udskrift
       *[other] Hent som Markdown
    }
pack-not-yours = Det er værterne og sekretariatet, der underskriver pakken.
pack-none-yet = Den version findes ikke. Skriv ”vis pakken til KAMU”.

## Temaer: bruttolisten

themes-title = Bruttolisten
themes-number =
    { $number ->
        [0] Ingen temaer på bruttolisten venter lige nu
        [one] Ét tema på bruttolisten
       *[other] { $number } temaer på bruttolisten
    }
themes-agreed = Aftalte onlinemøder
themes-listed = Foreslåede temaer
themes-agreed-number = { $number ->
    [one] Ét aftalt onlinemøde
   *[other] { $number } aftalte onlinemøder
}
themes-none-agreed = Der er ikke aftalt noget onlinemøde
themes-none-agreed-how = Værterne aftaler et om et tema fra bruttolisten, fx med ”aftal onlinemøde om T-2”.
themes-none = Ingen temaer endnu. Skriv fx ”sæt seniorpolitik på bruttolisten”.
themes-more =
    { $number ->
        [one] Og ét til. Skriv fx ”vis tema T-7” for at se det.
       *[other] Og { $number } til. Skriv fx ”vis tema T-7” for at se ét.
    }
themes-vote = Hvilke temaer fra bruttolisten skal vi tage op?
themes-too-few = Der er for få temaer på bruttolisten til det. Skriv fx ”sæt seniorpolitik på bruttolisten”.
theme-summary = Tema { $number }: { $title }
theme-state-listed = { $number } · På bruttolisten
theme-state-agreed = { $number } · Aftalt onlinemøde
theme-state-held = { $number } · Afholdt
theme-state-removed = { $number } · Taget af bruttolisten
theme-of-decision = Hører til { $number }
theme-merged-into = Nu en del af { $number }: { $title }
theme-state-merged = { $number } · Samlet med et andet tema
theme-target-amk = For AMK
theme-target-amr = For AMR
theme-target-amo = For hele AMO
theme-score = Point ved seneste afstemning: { $score }
theme-at = { $at }
theme-no-time = Der er ikke fundet et tidspunkt endnu.
theme-responsible = Ansvarlig: { $name }
theme-secretariat = arbejdsmiljøsekretariatet
theme-invitation-how = Invitation, lige til at kopiere:
theme-invitation = Kom til onlinemøde om { $title } { $at } ({ $minutes } min.). Ansvarlig: { $name }. Tag gerne dine AMR med.
theme-attended = Deltagere: { $people } fra { $units ->
    [one] 1 enhed
   *[other] { $units } enheder
}
theme-want-too = Også mit ønske
theme-keep = Behold
theme-remove = Fjern
theme-remove-sure = Skal temaet af bruttolisten?
theme-remove-wished =
    { $others ->
        [one] Én anden ønsker det også. Vedkommende får besked og kan sætte det på igen.
       *[other] { $others } andre ønsker det også. De får besked og kan sætte det på igen.
    }
theme-remove-yes = Ja, tag det af
theme-gone-how = Du ønskede det også. Gælder det stadig, kan du sætte det på igen.
theme-put-back = Sæt det på igen
theme-reword = Omformulér
theme-was-there = Jeg var med
theme-outcome = Skriv udbyttet
theme-agree = Aftal et onlinemøde
theme-agree-save = Aftal mødet
theme-when = Hvornår kan I til onlinemøde om { $title }?
theme-aged = Temaet har stået urørt på bruttolisten i et år. Skal det blive?
theme-waits = Hold onlinemødet { $number }: { $title } { $at }
theme-waits-undated = Find en dag til onlinemødet { $number }: { $title }
theme-open = Se { $number }
theme-ask = vis tema { $number }
theme-added = Sat på { $day }
theme-reword-title = Omformulér temaet
theme-form-title = Tema
theme-form-title-hint = fx Seniorpolitik
theme-form-why = Hvorfor
theme-form-why-hint = fx Mange spørger om det
theme-form-target = For hvem?
theme-form-which = Hvilket tema?
theme-form-responsible = Hvem er ansvarlig?
theme-form-responsible-hint = fx Signe Holm
theme-form-minutes-hint = fx 45
theme-form-times = Hvornår? Ét tidspunkt pr. linje; flere bliver en afstemning
theme-form-times-hint = fx 25. november kl. 13
theme-outcome-title = Hvad kom der ud af temaet?
theme-form-outcome = Udbytte
theme-form-outcome-hint = fx 34 deltagere. Skabelon lagt i Teams
theme-save = Gem
theme-without-title = Jeg mangler temaet. Skriv fx ”sæt seniorpolitik på bruttolisten”.
theme-title-too-long = Temaet er for langt: højst { $most } tegn.
no-theme-numbered = Jeg kender intet tema { $number }. Skriv ”vis bruttolisten”.
which-theme = Hvilket tema mener du?
theme-none-of-yours = Du har ikke foreslået noget, der står på bruttolisten. Skriv ”vis bruttolisten”.
theme-not-listed = { $number } står ikke længere på bruttolisten.
theme-not-agreed = { $number } er ikke et aftalt onlinemøde.
theme-the-same = Det er det samme tema to gange.
theme-no-such-time = Et af tidspunkterne kan jeg ikke læse, eller det er gået. Skriv fx ”25. november kl. 13”, ét på hver linje.
theme-choose-first = Vælg først et tema på listen.

## Referater: et gammelt mødes referat

minutes-title = Indlæs et gammelt referat
minutes-how = Sæt teksten ind her, eller træk den ind i chatten med mig som .txt, .md, .docx eller .pdf. Jeg viser, hvad jeg finder, før noget bliver gemt.
minutes-text = Referatets tekst
minutes-text-hint = Dato: … Det blev aftalt, at …
minutes-read = Læs referatet
minutes-found =
    { $number ->
        [one] Jeg fandt én ting i referatet
       *[other] Jeg fandt { $number } ting i referatet
    }
minutes-from = Fra referatet { $day }
minutes-from-undated = Fra et gammelt referat uden dato
minutes-from-for-plan = { $source }, til handleplanen { $year }
minutes-nothing-yet = Intet er gemt endnu. Se det igennem, og ret eller fjern det, der ikke passer.
minutes-sort-meeting = Mødet
minutes-sort-item = Dagsordenens punkter: { $number }
minutes-sort-present = Hvem der var der
minutes-sort-sitting = KAMU's møder: { $number }
minutes-sort-figures = Ulykker
minutes-sitting-means = KAMU { $day }: { $purpose }
minutes-figures-mean = For { $period }
minutes-figures-lack = For { $period }, timerne mangler
minutes-meeting-without-hours = Mødets tid skal stå først, fx kl. 12.00-15.30, lokale S04. Ret linjen, eller tøm den.
minutes-sitting-without-day = Jeg kan ikke se, hvilken dag KAMU mødes. Ret linjen, eller tøm den.
minutes-sort-decision = Beslutninger og aftaler: { $number }
minutes-sort-input = Input til handleplanen: { $number }
minutes-sort-theme = Temaer: { $number }
minutes-sort-ask = Opfordringer til alle enheder: { $number }
minutes-sort-group = Arbejdsgrupper: { $number }
minutes-line = • { $words }
minutes-theme-agreed = { $title } (aftalt)
minutes-theme-listed = { $title } (bruttolisten)
minutes-cut =
    { $number ->
        [one] Der er mere i referatet, end der kan være her. Resten står under det, jeg ikke tager med.
       *[other] Der er mere i referatet, end der kan være her: de første { $number } ting. Resten står under det, jeg ikke tager med.
    }
minutes-where = Hvor hører det hjemme?
minutes-where-archive = Kun i arkivet: intet gælder, og ingen bliver spurgt om noget
minutes-where-current = Det gælder nu: KAMU-pakken og kanalen
minutes-year = Hvilket års handleplan er input til?
minutes-year-hint = fx 2027
minutes-year-unread = Skriv årstallet med fire cifre, fx 2027.
minutes-decided-owner-due = { $kind }. Ansvarlig: { $name }. Frist: { $day }
minutes-decided-owner = { $kind }. Ansvarlig: { $name }
minutes-decided-due = { $kind }. Frist: { $day }
minutes-left =
    { $number ->
        [one] Én sætning tager jeg ikke med
       *[other] { $number } sætninger tager jeg ikke med
    }
minutes-left-more =
    { $number ->
        [one] Og én til på de næste sider
       *[other] Og { $number } til på de næste sider
    }
minutes-left-show = Læs, hvad der ikke er med
minutes-left-take = Tag noget af det med
minutes-left-which = Hvad skal med?
minutes-left-as = Hvad er det?
minutes-as-decision = En beslutning
minutes-as-agreement = En aftale
minutes-as-input = Input til handleplanen
minutes-as-theme = Et tema på bruttolisten
minutes-as-ask = En opfordring til alle enheder
minutes-left-along = Tag med
minutes-left-next = Næste side
minutes-left-before = Forrige side
minutes-left-back = Tilbage
minutes-nothing-chosen = Sæt kryds ved mindst én sætning.
minutes-too-many = Der kan højst gemmes { $most } ting ad gangen. Gem først dem, der er fundet.
minutes-owner-unknown = Jeg kender ingen i netværket, der hedder ”{ $name }”. Skriv navnet helt ud, eller tøm feltet.
minutes-due-unread = Jeg kan ikke læse ”{ $day }” som en dag. Skriv fx 1. december 2027, eller tøm feltet.
minutes-twin = Har vi allerede: { $twin }
minutes-all-known = Det hele har vi allerede. Der er intet nyt at gemme.
minutes-keep = Gem det hele
minutes-rewrite = Ret eller fjern noget
minutes-rewrite-how = Ret, hvad der skal rettes. Tøm et felt, hvis det ikke skal med.
minutes-rewrite-save = Vis det igen
minutes-left-out = Tages ikke med
minutes-drop = Gem ingenting
minutes-contact = Kontakt: { $name }
minutes-one-owner = Hvem er ansvarlig?
minutes-one-contact = Hvem er kontakt?
minutes-one-owner-hint = fx Ida Winther
minutes-one-contact-hint = fx Ole Friis
minutes-one-due = Hvornår er fristen?
minutes-one-due-hint = fx 1. marts 2027
minutes-one-meeting = Mødet: tid og sted
minutes-one-item = Punkt på dagsordenen
minutes-one-present = Hvem der var der
minutes-one-sitting = KAMU's møde
minutes-one-figures = Ulykker
minutes-one-decision = Beslutning
minutes-one-input = Input til handleplanen
minutes-one-theme = Tema
minutes-one-ask = Opfordring
minutes-one-group = Arbejdsgruppe
minutes-taken =
    { $number ->
        [one] Én ting er gemt
       *[other] { $number } ting er gemt
    }
minutes-taken-archive = Kun i arkivet: intet af det gælder eller venter på nogen.
minutes-taken-current = Det gælder nu.
minutes-known = Det referat har { $name } allerede indlæst { $day }. Jeg har ikke gemt noget igen.
minutes-none-found = Jeg fandt ingen beslutninger, input eller temaer i den tekst. Intet er gemt.
minutes-patterns = Jeg kigger efter en dato, efter sætninger om, at noget blev aftalt eller godkendt, og efter lister under en overskrift som input til handleplanen eller bruttoliste.
minutes-dropped = Så gemmer jeg ingenting. Teksten er glemt.
minutes-too-long = Den tekst er for lang til mig. Træk den ind i chatten som .txt, .docx eller .pdf, eller del den i to.
minutes-file-too-long = Der er mere i filen, end jeg kan læse på én gang. Del den i to, og træk den ene ind ad gangen.
minutes-without-text = Jeg mangler selve teksten. Skriv fx ”indlæs referatet: …”, eller brug feltet.
minutes-unreadable = Det dokument kan jeg ikke læse. Gem det som .docx, .pdf eller .txt, og træk det ind igen.
minutes-taken-before = Det referat er allerede indlæst. Jeg har ikke gemt noget igen.

## Faste punkter

item-standing = Fast punkt
standing-title = Faste punkter
standing-none = Der er ingen faste punkter endnu. Værterne skriver fx ”fast punkt: nyt fra enhederne, 15 min”.
standing-many =
    { $number ->
        [one] 1 fast punkt
       *[other] { $number } faste punkter
    }
standing-how = De kommer selv på dagsordenen, hver gang et møde bliver planlagt.
standing-which = Hvilket fast punkt?
standing-remove = Tag det af
standing-added = ”{ $title }” er nu et fast punkt
standing-on-planned =
    { $meetings ->
        [0] Det kommer på dagsordenen, når næste møde bliver planlagt.
        [one] Det er sat på det møde, der er planlagt, og kommer selv på de næste.
       *[other] Det er sat på de { $meetings } møder, der er planlagt, og kommer selv på de næste.
    }
standing-removed = ”{ $title }” er ikke længere et fast punkt
standing-off-planned =
    { $meetings ->
        [0] Det stod ikke på noget møde, der er planlagt.
        [one] Det er taget af det møde, der er planlagt. Holdte møder er, som de var.
       *[other] Det er taget af { $meetings } planlagte møder. Holdte møder er, som de var.
    }
standing-twice = ”{ $title }” er allerede et fast punkt.
standing-too-many = Der kan være højst { $most } faste punkter. Tag et af, der ikke er brug for mere.
standing-unread = Jeg forstod ikke ”{ $words }”. Skriv fx ”fast punkt: nyt fra enhederne, 15 min v/ Anna”.

## Opfordringer til alle enheder

asks-title = Det er enhederne opfordret til
asks-number =
    { $number ->
        [one] Enhederne har fået én opfordring
       *[other] Enhederne har fået { $number } opfordringer
    }
asks-none = Der er ingen opfordringer endnu. Værterne skriver fx ”bed alle enheder om: …”.
ask-title = Opfordring til alle enheder
ask-summary = Opfordring: { $words }
ask-meter =
    Taget op i { $number } af { $units ->
        [one] 1 enhed
       *[other] { $units } enheder
    }
ask-mine = Din enhed er talt med.
ask-take-up = Taget op i min enhed
ask-put-down = Alligevel ikke taget op
ask-due = senest { $day }
ask-waits = Opfordring til enhederne: { $words }, senest { $day }
ask-missing =
    { $number ->
        [0] Alle enheder har svaret
        [one] 1 enhed mangler
       *[other] { $number } enheder mangler
    }
ask-missing-nameless =
    { $number ->
        [one] Og 1 medlem, der ikke har en enhed
       *[other] Og { $number } medlemmer, der ikke har en enhed
    }
ask-missing-alone = Værterne kan spørge mig i vores egen chat, hvem det er.
ask-missing-how = De får en påmindelse fem arbejdsdage før og på dagen. Kun værterne ser, hvem der mangler.
ask-without-words = Hvad skal enhederne gøre? Skriv fx ”bed alle enheder om: hold i gelænderet på trapperne”.
ask-too-long = Gør det kort: højst { $most } tegn.
ask-how-tap = Fortæl hvordan
ask-how-label = Hvordan har I taget det op?
ask-how-hint = fx Vi har malet trinene gule
ask-how-whose = Skal enhedens navn stå ved?
ask-how-named = Ja, med enhedens navn
ask-how-nameless = Nej, uden navn
ask-how-save = Gem
ask-ended = Slut { $day }
ask-over-short = slut
ask-over = ”{ $words }” er slut, så tallet står, som det blev.
ask-which = Hvilken opfordring har I taget op?
ask-not-taken-up = Sig først, at I har taget det op: { $words }
since-asks = Det var enhederne opfordret til
speaks-for-no-unit = Her tælles enhederne, og det er AMK eller stedfortræderen, der svarer for hver. Du kan bede en af dem trykke.

## Arbejdsgrupper

groups-title = Arbejdsgrupper
groups-number =
    { $number ->
        [0] Ingen arbejdsgrupper er i gang lige nu
        [one] Én arbejdsgruppe er i gang
       *[other] { $number } arbejdsgrupper er i gang
    }
groups-none = Der er ingen arbejdsgrupper endnu. Skriv fx ”opret arbejdsgruppe: alenearbejde”.
group-title = Arbejdsgruppe
group-done = Arbejdsgruppen er færdig
group-summary = Arbejdsgruppe: { $name }
group-members = Med: { $names }
group-contact = Kontakt: { $name }
group-due = Færdig senest { $day }
group-nobody = Ingen er med lige nu.
group-join = Jeg er med
group-leave = Jeg er ikke med mere
group-rename = Ret gruppen
group-rename-save = Gem
group-purpose = Hvad skal gruppen nå frem til? Kan være tom
group-purpose-hint = fx En skabelon til alenearbejde
group-due-when = Hvornår skal den være færdig? Kan være tom
group-due-hint = fx 1. juni 2027
group-name = Hvad hedder gruppen nu?
group-contact-who = Hvem skal man skrive til? Kan være tom
group-open = Åbn ”{ $name }”
group-missed = { $names } er ikke i netværket længere. Ret gruppen, så man kan se, hvem man nu kan spørge.
group-left-behind = Ingen af dem, der var med i arbejdsgruppen, er i netværket længere: { $name }
group-contact-gone = { $names } er ikke i netværket længere, men står stadig som kontakt for arbejdsgruppen: { $name }
group-finish = Gruppen er færdig
group-finish-save = Gem og afslut
group-result = Hvad kom der ud af det?
group-result-hint = fx En skabelon til alenearbejde
group-without-name = Hvad skal gruppen arbejde med? Skriv fx ”opret arbejdsgruppe: alenearbejde”.
group-too-long = Gør navnet kort: højst { $most } tegn.
group-is-done = Den arbejdsgruppe er færdig.
milestones-title = Milepæle
milestones-number =
    { $number ->
        [0] Alle milepæle er nået
        [one] Én milepæl er ikke nået endnu
       *[other] { $number } milepæle er ikke nået endnu
    }
milestones-none = Der er ingen milepæle endnu. Skriv fx ”milepæl: udkast klar senest 1. marts”.
milestone-kind = Milepæl i { $name }
milestone-summary = Milepæl: { $title }
milestone-reached = Nået { $day }
milestone-late = Skulle være nået { $day }
milestone-due = Senest { $day }
milestone-add = Ny milepæl
milestone-save = Sæt milepælen
milestone-form-title = Hvad skal være nået?
milestone-form-title-hint = fx Udkast til skabelonen er klar
milestone-form-due = Senest hvornår?
milestone-form-due-hint = fx 1. marts
milestone-form-owner = Hvem sørger for det? Uden navn er det hele gruppen
milestone-form-why = Hvorfor flyttes den?
milestone-form-why-hint = fx Vi venter på svar fra AMU
milestone-reach = Den er nået
milestone-reopen = Den er ikke nået alligevel
milestone-move = Flyt milepælen
milestone-move-save = Flyt den
milestone-remove = Fjern milepælen
milestone-see-group = Se gruppen
milestone-see = Se milepælen
milestone-open = Åbn ”{ $title }”
milestone-was-due = Flyttet fra { $day }
milestone-moved = { $name } har flyttet milepælen ”{ $title }” i { $group } fra { $before } til { $due }.
milestone-because = Fordi: { $why }
milestone-given = { $name } har sat dig på milepælen ”{ $title }” i { $group }: senest { $due }.
milestone-waits = Milepæl i { $group }: { $title }, senest { $day }
milestone-without-words = Hvad skal være nået? Skriv fx ”milepæl: udkast klar senest 1. marts”.
milestone-too-long = Gør milepælen kort: højst { $most } tegn.
milestone-too-many = En gruppe kan have højst { $most } milepæle. Fjern en, der ikke gælder mere.
milestone-twice = Den milepæl har gruppen allerede: { $title }
milestone-is-reached = Den milepæl er nået. Sig først, at den ikke er nået alligevel.
milestone-without-reason = Hvorfor flyttes den? De andre i gruppen får grunden at se.
milestone-reason-too-long = Gør grunden kort: højst { $most } tegn.
milestone-same-day = Milepælen har allerede den dag.
milestone-no-such-day = Hvilken dag? Skriv fx ”1. marts”.
milestone-no-group = Der er ingen arbejdsgruppe i gang. Opret den først, fx ”opret arbejdsgruppe: alenearbejde”.
milestone-which-group = Hvilken arbejdsgruppe?
milestone-which = Hvilken milepæl?
consultation-kind = Høring
consultation-by = Sendt af { $name } · { $number ->
        [one] ét afsnit
       *[other] { $number } afsnit
    }
consultation-open = Bemærkninger inden { $until }
consultation-progress = { $number } af { $of } har svaret
consultation-nobody = Slut: Ingen havde bemærkninger ({ $heard } af { $of } svarede)
consultation-closed = Slut: { $number ->
        [one] Én bemærkning
       *[other] { $number } bemærkninger
    } fra { $people ->
        [one] ét medlem
       *[other] { $people } medlemmer
    }, { $answered ->
        [0] ingen besvaret endnu
        [one] én besvaret
       *[other] { $answered } besvaret
    }
consultation-how = Afsenderen ser din bemærkning med det samme, de andre ved fristen, med dit navn.
consultation-mine = { $number ->
        [one] Du har én bemærkning. Tak!
       *[other] Du har { $number } bemærkninger. Tak!
    }
consultation-mine-none = Tak, du har læst og har ingen bemærkninger.
consultation-summary = Høring: ”{ $title }”
consultation-read = Læs og kommentér
consultation-reread = Læs teksten
consultation-see = Bemærkningerne
consultation-nothing = Ingen bemærkninger
consultation-something = Jeg har alligevel noget
consultation-prolong = Giv mere tid
consultation-close = Luk nu
consultation-fetch-pdf = Hent som PDF
consultation-fetch-docx = Hent som Word
consultation-fetch-html = Hent som side
consultation-fetch-md = Hent som Markdown
consultation-form-title = Send en tekst i høring
consultation-form-how = Alle læser den i kanalen og skriver bemærkninger til de enkelte afsnit. Uden frist er der ti arbejdsdage.
consultation-form-name = Hvad hedder teksten?
consultation-form-name-or-first = Hvad hedder teksten? (ellers bruges første linje)
consultation-form-name-hint = fx Retningslinje for alenearbejde
consultation-form-text = Teksten
consultation-form-text-hint = Indsæt den her. Hvert linjeskift begynder et afsnit. En længere tekst kan du trække ind i chatten som .docx, .pdf eller .txt.
consultation-form-closes = Bemærkninger inden
consultation-form-waits = Teksten har { $number ->
        [one] ét afsnit. Den lyder:
       *[other] { $number } afsnit. Det første og det sidste:
    }
consultation-send = Send i høring
consultation-drop = Send den ikke
consultation-dropped = Så sender jeg den ikke. Intet er gemt.
consultation-read-how = Tryk på et afsnit for at skrive en bemærkning til det.
consultation-paragraph = { $number }) { $words }
consultation-more = Næste afsnit
consultation-earlier = Forrige afsnit
consultation-on-all = Bemærkning til hele teksten
consultation-on-whole = Til hele teksten
consultation-on-words = Til ”{ $words }”
consultation-on-paragraph = Til afsnit { $number }: ”{ $words }”
consultation-remark-title = Din bemærkning
consultation-remark-place = Afsnit ({ $first }–{ $last }; tomt er hele teksten)
consultation-remark-label = Din bemærkning (højst { $most } tegn)
consultation-remark-give = Send bemærkning
consultation-remark-number = Bemærkning { $number }
consultation-remark-summary = Bemærkning { $number } til ”{ $title }”
consultation-remarks-kind = Bemærkningerne
consultation-remarks-summary = Bemærkningerne til ”{ $title }”
consultation-only-mine = Her er dine egne. De andres vises, når høringen er slut.
consultation-no-remarks = Her er ingen bemærkninger.
consultation-more-remarks = Flere bemærkninger
consultation-earlier-remarks = Forrige bemærkninger
consultation-verdict-taken = Imødekommet
consultation-verdict-partly = Delvist imødekommet
consultation-verdict-declined = Ikke imødekommet
consultation-because-taken = Imødekommet: { $reason }
consultation-because-partly = Delvist imødekommet, fordi { $reason }
consultation-because-declined = Ikke imødekommet, fordi { $reason }
consultation-answer = Svar
consultation-answer-change = Ret svaret
consultation-changed-since = Bemærkningen er ændret, siden du svarede på den. Svaret gælder ikke mere, så svar igen på det, der står nu.
consultation-unanswered-now = Det svar, bemærkningen havde fået, gælder ikke mere. Den, der spurgte, får besked.
consultation-answer-title = Svar på bemærkning { $number }
consultation-answer-what = Er den imødekommet?
consultation-answer-why = Fordi …
consultation-answer-why-hint = fx det står i arbejdsmiljøloven i forvejen
consultation-answer-save = Gem svaret
consultation-verdict-missing = Vælg, om bemærkningen er imødekommet.
consultation-edit = Ret bemærkningen
consultation-edit-save = Gem bemærkningen
consultation-answered =
    { $number ->
        [one] Din bemærkning til ”{ $title }” er besvaret
       *[other] Dine { $number } bemærkninger til ”{ $title }” er besvaret
    }
consultation-became =
    { $answered ->
        [0] { $number ->
            [one] Din bemærkning er ikke besvaret endnu
           *[other] Dine { $number } bemærkninger er ikke besvaret endnu
        }
       *[other] { $number ->
            [one] Din bemærkning er besvaret
           *[other] { $answered } af dine { $number } bemærkninger er besvaret
        }
    }
consultation-silent = { $number ->
        [0] Alle har svaret på høringen
        [one] Én har ikke svaret på høringen endnu
       *[other] { $number } har ikke svaret på høringen endnu
    }
consultation-unanswered =
    { $number ->
        [one] Svar på 1 bemærkning til ”{ $title }”
       *[other] Svar på { $number } bemærkninger til ”{ $title }”
    }
consultation-to-answer = Svar: { $title }
consultation-withdraw = Træk bemærkningen tilbage
consultation-prolong-to = Ny frist
consultation-prolong-when = Skriv den nye frist, fx ”fredag kl. 12”.
consultation-prolong-save = Giv mere tid
consultation-prolonged = Høringen om ”{ $title }” har fået mere tid: Bemærkninger inden { $until }.
consultation-sure = Luk høringen om ”{ $title }” nu?
consultation-sure-told = Så kan ingen bemærke mere, og alle kan læse bemærkningerne.
consultation-begin = Send en tekst i høring
consultations-title = Høringer
consultations-number =
    { $number ->
        [0] Ingen tekster er i høring lige nu
        [one] Én tekst er i høring
       *[other] { $number } tekster er i høring
    }
consultations-none = Der er ingen høringer. Skriv fx ”send en tekst i høring”, eller træk en tekst ind i vores egen chat.
consultations-more = { $number ->
        [one] Og én til, ældre end disse.
       *[other] Og { $number } til, ældre end disse.
    }
consultation-waits = Læs ”{ $title }” og bemærk inden { $until }
consultation-to-read = Læs: { $title }
consultation-asks-you = En tekst er i høring. Bemærk inden { $until }.
consultation-paper = Høring: { $title }
consultation-paper-by = Sendt af
consultation-paper-until = Sluttede
consultation-paper-outcome = Udfald
consultation-paper-text = Teksten med bemærkninger
consultation-paper-unanswered = Ikke besvaret endnu
consultation-without-text = Indsæt den tekst, der skal i høring.
consultation-text-too-long = Teksten er for lang (højst { $most } tegn). Del den i flere høringer.
consultation-too-many-paragraphs = Teksten har { $number } afsnit, og der er plads til { $most }. Del den i flere høringer.
consultation-without-title = Skriv, hvad teksten hedder.
consultation-title-too-long = Gør navnet kort: højst { $most } tegn.
consultation-unreadable = Den fil kan jeg ikke læse. Jeg læser .docx, .pdf, .md og .txt.
consultation-asked-already = ”{ $title }” er allerede i høring, indtil { $until }.
consultation-none-open = Der er ingen høring i gang.
consultation-which = Hvilken høring?
consultation-over = Høringen om ”{ $title }” er slut.
consultation-remark-missing = Skriv din bemærkning.
consultation-remark-too-long = Bemærkningen er på { $number } tegn, og der er plads til { $most }. Del den i flere.
consultation-no-such-paragraph = Afsnit { $number } findes ikke. Teksten har afsnit { $first }–{ $last }.
consultation-place-unread = ”{ $words }” er ikke nummeret på et afsnit. Skriv et tal, eller lad feltet være tomt.
consultation-not-yours = Kun den, der sendte teksten i høring, og værterne kan lukke høringen eller ændre fristen.
consultation-not-yours-to-answer = Det er { $name }, der svarer på bemærkningerne.
consultation-not-your-remark = Det er ikke din bemærkning.
consultation-none-of-yours = Du har ingen bemærkninger til ”{ $title }”.
consultation-no-such-remark = Jeg kender ingen bemærkning { $number } til ”{ $title }”.
consultation-reason-missing = Skriv, hvorfor den ikke er taget helt ind.
consultation-reason-too-long = Gør begrundelsen kortere: højst { $most } tegn.
consultation-not-later = En høring kan kun få mere tid. Vælg en senere frist.

## Tilbage til ledelsen

upward-title = { $number } · Skal tilbage til ledelsen
upward-how = Her er en tekst til din leder, på begge sprog. Tryk, når du har taget det op.
upward-text-da = AMK-netværket har talt om dette og beder dig tage stilling: { $title } ({ $number }). Hvad betyder det hos os, og hvad gør vi ved det?
upward-text-en = The AMK network has discussed this and asks for your view: { $title } ({ $number }). What does it mean for us, and what do we do about it?
upward-meter =
    Bragt til ledelsen: { $number } af { $units ->
        [one] 1 enhed
       *[other] { $units } enheder
    }
upward-answers = Svar indtil nu: { $number }
upward-letters = Teksten til din leder
upward-mine = Du har taget det op.
upward-my-answer = Svaret: { $words }
mgmt-done = Bragt til ledelsen
upward-not-done = Alligevel ikke bragt
upward-answer = Skriv svaret
upward-answer-label = Hvad sagde ledelsen?
upward-answer-hint = fx Vi tager det med i budgettet for næste år
upward-save = Gem
upward-waits = Tag { $number } med til din leder
upward-look = Se { $number }
upward-nothing = Der er ikke noget, som er sendt tilbage til ledelserne. Skriv fx ”D-2026-001 skal tilbage til min leder”.
upward-which = Hvad skal tilbage til ledelsen? Skriv fx ”send I-4 til min leder”, eller svar på kortet.
upward-bring-first = Tryk først på kortet, at det er bragt til ledelsen. Så kan du skrive svaret.
upward-without-answer = Skriv kort, hvad ledelsen svarede.
upward-nothing-brought = Du har ikke bragt noget til ledelsen, der mangler et svar.
theme-age =
    { $months ->
        [0] Ny på listen
        [one] En måned på listen
       *[other] { $months } måneder på listen
    }

## Infobrevet

newsletter-title = Infobrevet, lige til at sende videre
newsletter-how = Kopiér teksten, og sæt linket til infobrevet ind nedenunder.
newsletter-how-whole = Kopiér teksten. Linket står nederst.
newsletter-about-da = Denne gang handler det om: { $themes }.
newsletter-about-en = This time it is about: { $themes }.
newsletter-kind = Infobrev til at sende videre
newsletter-summary = Infobrev: { $words }
newsletter-theme = • { $words }
newsletter-meter =
    Sendt videre i { $number } af { $units ->
        [one] 1 enhed
       *[other] { $units } enheder
    }
newsletter-no-link = Der er ikke noget link til det.
newsletter-open = Læs det
newsletter-sent-on = Sendt videre i min enhed
newsletter-not-sent-on = Alligevel ikke sendt videre
newsletter-text-tap = Tekst til mine kolleger
newsletter-ask-tap = Stil et spørgsmål
newsletter-questions-tap = Se spørgsmålene
newsletter-questions =
    { $number ->
        [0] Ingen spørgsmål endnu
        [one] 1 spørgsmål til oplægsholderen
       *[other] { $number } spørgsmål til oplægsholderen
    }
newsletter-form-words = Hvad vil du vide?
newsletter-form-words-hint = fx Gælder det også for gæster i laboratoriet?
newsletter-form-how = Skal dit navn stå ved?
newsletter-named = Ja, med mit navn
newsletter-nameless = Nej, uden navn
newsletter-form-send = Send spørgsmålet
newsletter-without-question = Hvad vil du vide? Skriv fx ”spørgsmål til infobrevet: gælder det også gæster?”.
newsletter-asked = Dit spørgsmål er givet videre
newsletter-asked-how = Den, der fremlægger infobrevet, ellers værterne, får alle spørgsmål samlet en arbejdsdag før mødet. Dit navn står ved.
newsletter-asked-nameless = Den, der fremlægger infobrevet, ellers værterne, får alle spørgsmål samlet en arbejdsdag før mødet. Dit navn står der ikke.
newsletter-questions-wait =
    { $number ->
        [one] 1 spørgsmål til { $words } venter på oplægsholderen
       *[other] { $number } spørgsmål til { $words } venter på oplægsholderen
    }
newsletter-waits = Send infobrevet videre: { $words }, senest { $day }
newsletter-none = Der er ikke slået noget infobrev op endnu. Værterne skriver fx ”infobrev: Arbejdsmiljø Info nr. 3, temaer: støj; trivsel” med linket i.
newsletter-twice = ”{ $words }” er allerede slået op. Skriv ”vis infobrevet”.
newsletter-text-da = Kære kolleger på { $unit }. Sekretariatet har sendt et nyt infobrev om arbejdsmiljøet, DTU Arbejdsmiljø Info. Det er hurtigt læst. Sig til, hvis noget af det skal tages op hos os, eller spørg din AMR eller mig.
newsletter-text-en = Dear colleagues at { $unit }. The secretariat has sent a new newsletter about the work environment at DTU. It is a quick read. Tell me if something in it should be taken up here, or ask your AMR or me.
