"""The words of danger and need, by what they mean, in the languages that are read.

`word` as it stands, `word*` with any ending, `*word` at the end of a compound, `two_words` beside each
    other.
"""

from __future__ import annotations

WORDS = """
# who
I: jeg mig min mit mine i me my myself eg meg mej jag undertegnede
WE: vi os vores vor vort we us our ours oss var vara
THEY: han hun ham hende hans hendes de dem hon honom he she him her his they them their
PERSON: cyklist* fodgænger* cyclist* pedestrian* nogen en_mand en_kvinde mand kvinde fyr person personen
    dreng pige somebody someone anybody man
    woman guy people folk gæst* patient* håndværker* rengøringsassistent* visitor* cleaner* en_der
    den_der noen någon
COLLEAGUE: leader leaders kontormakker* kontorkammerat* makker* officemate* office_mate roommate teamlead
    team_lead kollega* kolle* medarbejder* ansat ansatte chef* *chef *chefen sjef* leder* *leder *lederen
    vejleder* professor* sekretær* laborant* tekniker* studerende student* phd* ph.d* postdoc* elev*
    praktikant* amr *rep tr amk colleague* coworker* co-worker* employee* boss* manager* supervisor*
    advisor* lecturer* teacher* underviser* secretary technician* intern* handledare veileder* formand*
    dekan*
KIN: mor far søn datter barn børn bror søster mand kone kæreste hustru ægtefælle forældre bedstemor
    bedstefar farmor mormor farfar morfar svigermor svigerfar mother father mom mum dad son daughter
    child kid kids brother sister husband wife partner boyfriend girlfriend parents grandmother
    grandfather nevø niece sønnen datteren moren faren konen manden baby babyen samlever samleverske eks
    ex eksmand ekskone ex-husband ex-wife forlovede fiancé fiancée tvilling twin veninde ven bedste_ven
    friend
EVERYBODY: alle verden familien everybody everyone world dem_alle de_andre
NOBODY: ingen nobody no_one ingenting none ingen_af_dem
SELF: selv myself himself herself themself themselves sig_selv mig_selv yourself
# small words
NEG: ikke ej ikkje inte aldrig ingen intet never not no cannot nothing without næppe neither
NOW: nu lige_nu netop now right_now just hurtigt quick quickly straks immediately hjælp help omgående
THERE: der_er der_var der_kommer der_står der_ligger her_er det_er der_sidder der_går there_is there_are
    there_was there_were there_has it_is is_there er_der der_har her_var something noget går_der is
    going
SEE: ser kan_se så set see saw hører høre hear heard
HAPPENED: sket skete happened sker happening occurred gået gik brudt brød broke udbrudt started startet
BE: er var blev bliver blevet har havde is are was were am has have had been being got gets becomes
    became
WANT: vil ville lyst ønsker ønske want wants wanted wish wishes orker kan gider feel_like vill
    planlægger plan plans overvejer overvejet considering tænker tænkt thinking thought think going_to
    will gonna tænkt_mig intend tænker_på planer siger sagt say says said truer
HOPE: håber hope hopes ønsker wish vil want would ville gid
RATHER: hellere rather bedre better
TOO: for too alt_for way_too så
HEAVY: voldsomt kraftigt meget slemt alvorligt heavily badly lot much profusely severely seriously dybt
    deep deeply stærkt really
SERIOUS: alvorlig alvorlige alvorligt slem slemt serious seriously severe badly terrible frygtelig
    livsfarlig* critical kritisk voldsom voldsomt dødsulykke*
# life
LIVE: livet leve lever leva levde live living alive i_live livet life existere eksistere exist være_til
    her_mere be_here være_her eksistens eksistensen live_for leve_for
DIE: dø døde død død_i die dead død* döda dying to_be_dead kørt_over run_over hit_by_a_bus hit_by_a_car
    påkørt ikke_findes forsvinde_helt
WAKE: vågne vågner wake_up wake vakne vågen awake vågnede
SUICIDE: selvmord selvmordstanke* selvmordstanker selvmordsforsøg selvmordstruet selvmordsplan* suicide
    suicidal självmord sjølvmord selvmordstruede
END_LIFE: ending_his_life ending_her_life ending_their_life end_their_life ende_på_det
    gøre_en_ende_på_det gøre_ende_på_det en_ende_på_det ende_på_mit ende_på_livet
    ende_det_hele end_it_all end_it ending_it_all end_my_life ending_my_life end_his_life end_her_life
    ending_it mit_eget_liv sit_eget_liv eget_liv own_life tage_mit_liv tage_sit_liv tager_mit_liv
    livet_af_mig livet_af_sig kill_myself killing_myself kill_himself killing_himself kill_herself
    killing_herself kill_themselves mig_selv_ihjel sig_selv_ihjel afslutte_det_hele afslutte_livet
    ende_mit_liv begå_selvmord commit_suicide committing_suicide livet_af_os
GIVE_UP: givet_op giver_op give_op opgivet opgive given_up give_up giving_up gave_up
REASON: grund mening meningen formål formålet reason point purpose meaning sense pointe left tilbage
    grunde reasons
WORTH: værd worth
BURDEN: byrde besvær burden belastning
BETTER_OFF: bedre better better_off lettere easier nemmere bedst
GO_ON: blive_ved fortsætte go_on going_on carry_on keep_going keep_on kæmpe_videre komme_videre leve_videre
NOTICE: notice notices mærke bemærke opdage lægge_mærke notice_it care
LAST_MESSAGE: my_last_message min_sidste_besked sidste_besked_fra last_message_from last_time_you_hear
    sidste_gang_I_hører_fra
GIVES_AWAY: givet_sine_ting_væk giver_sine_ting_væk giving_away_his giving_away_her giving_away_their
    given_away_all givet_alle_sine
BEFORE_ME: foran_mig in_front_of_me ved_siden_af_mig next_to_me i_hånden in_my_hand liggende_klar
VEHICLE: bus bussen toget tog train bil bilen car lastbil lastbilen truck cyklen metroen cykel van varebil
HIT_ME: rammer_mig ramte_mig hit_me hits_me kører_mig køre_mig kørte_mig run_me over_me
LET_GO: let_go letting_go give_slip slippe_taget slip give_op
NOT_BE: ikke_er_her ikke_var_her_mere not_here_anymore not_be_here ikke_fandtes ikke_findes ikke_eksisterede
    ikke_eksisterer ikke_var_til ikke_var_født aldrig_født
        aldrig_var_født aldrig_blevet_født never_born never_been_born not_been_born was_not_around
    were_not_around
    just_was_not_around not_around_anymore did_not_exist not_exist stop_existing holde_op_med_at_være
    holde_op_med_at_eksistere aldrig_havde_været
END_THINGS: ending_things end_things ende_tingene slutte_det_hele afslutte_det_hele finish_it_all
    gøre_det_forbi
    få_det_overstået_med_livet
STOP_ALL: it_all_to_stop everything_to_stop det_hele_stopper det_hele_skal_stoppe det_hele_stoppede
    det_hele_til_at_stoppe alting_stopper it_all_to_be_over det_hele_er_slut det_hele_er_forbi
    det_hele_var_slut det_hele_var_forbi være_fri_for_det_hele
CRASH: ind_i_et_træ ind_i_træet ind_i_en_mur into_a_tree into_a_wall ud_foran in_front_of off_the_road
    af_vejen over_i_modsatte foran_en_bil foran_en_lastbil
MEANINGLESS: nothing_matters intet_betyder ingenting_betyder ingenting_giver_mening intet_giver_mening
    livet_er_ligegyldigt life_is_pointless life_has_no
ANSWERS_BACK: pick_up picks_up picked_up tager_den tager_telefon svarer svare svaret answering answer reply
    replying replies tager_telefonen picking_up respond
    responding
FAREWELL_SAID: farvel_og_tak_for_alt goodbye_to_everyone goodbye_everyone sagt_farvel said_goodbye
    tak_for_alt_og_farvel farvel_for_altid goodbye_forever
WITHOUT_ME: uden_mig without_me jeg_ikke_var_her jeg_var_væk i_was_gone i_was_not_here jeg_forsvandt
    i_disappeared i_were_gone
MISS: savne savner savnet miss misses
GONE: væk borte gone forsvundet forsvandt ikke_var_her not_here disappeared død dead
DISAPPEAR: forsvinde disappear vanish disappeared væk_herfra fade
FOREVER: evigt altid forever good jordens_overflade ever
FAREWELL: afskedsbrev afskedsbrev* selvmordsbrev* suicide_note goodbye_letter farvelbrev* goodbye_note
PILLS: piller pillerne pills tabletter overdosis overdose sovepiller sleeping_pills panodiler medicin
    medicine
JUMP: hopper hoppe springer springe jump jumping kaste_mig kaster_mig throw_myself
HIGH: tog toget train bro broen bridge tag taget roof vinduet window motorvejen foran_toget *bygningen
    balkonen tårnet tower building cliff klippe skinnerne rails
CUTS: skar skærer skære skåret cutting cut cuts
HARMS: skade skader skadet harm harming hurt hurting gøre_skade gør_skade
# danger
FIRE: brand ild ilden ildebrand* brann branden flamme* *brand fire fires flame* flames gått_ild eld
    elden stikflamme*
BURNS: brænder brænde brennt brenner brinner brændte burning burns burned on_fire caught_fire
    catches_fire i_brand i_flammer gået_ild gik_ild gået_brand brudt_i_brand ablaze i_lys_lue
    up_in_flames ulmer smouldering smoldering antændt* ignited
SMOKE: røg røgen smoke røyk rök
SMOKES: ryger oser smoking røgudvikling* røg_ud ryge rygende oset smoldering damp damper
SMELL: lugter lugt lugten lukter luktar smell smells smelling stinker stinks smelled odour odor dufter
    lugte smelt dunster lugtet
BURNT: brændt brændt* burnt burning svedent brent svidd bränt røg smoke brandlugt*
GAS: gas gassen *gas klor klorgas chlorine kulilte ammoniak ammonia propan propane kuldioxid co2
    nitrogen kvælstof brint hydrogen natural_gas metan methane svovlbrinte helium argon brint* hydrogen*
    acetylen* acetylene
CHEMICAL: kviksølv* kloroform* chloroform* acetone* saltsyre* kemikalie* *syre syre syren base basen lud
    luden acid acids lye alkali flussyre hydrofluoric
    hf kemi* opløsningsmid* solvent* acetone acetonitril* methanol metanol ethanol benzin kviksølv
    mercury cyanid* cyanide chemical chemicals bromin* brom fenol phenol formaldehyd* formalin toksisk
    toxic giftig* gift poison* ætsende corrosive peroxid* peroxide dampe fumes vapour* vapor*
    radioaktiv* radioactive smittet infected infektiøs* kaustisk liquid_nitrogen flydende_nitrogen
    natrium* kalium* sodium potassium *hydroxid *hydroxide *oxid *oxide *klorid *chloride nitric
    sulfuric sulphuric hydrochloric saltsyre *nitrat *nitrate *amin *amine *benzen *benzene *cyanid
    ether æter klorin bleach blegemiddel afløbsrens batterisyre kemikalier reagens* reagent* opløsning*
    isopropanol propanol xylen* toluen* toluene
LEAKS: gået_hul er_hul_på hul_i_en gik_hul lækker lækket leaking leaks siver sivende udsiver spildt
    spilled spilt spilling spilder løber_ud
    vælter_ud streaming strømmer hælder leaked sprøjter sprøjtede splashed leker läcker tabt utæt*
    damper ryger_fra koger_over boils_over i_stykker broken knust smadret shattered cracked revnet
    væltede væltet overturned spild_på drypper dripping dryppe
GAS_LEAK: gasudslip* gaslæk* gaslugt* gas_leak gas_leaking
LEAK: læk lækage* *læk udslip *udslip spild *spild leak leaks leakage spill spills spillage release
    dampe
FACE: øje øjne øjnene øjet øjenene ansigt ansigtet mund munden eye eyes face mouth lungs lungerne huden
    skin hals halsen throat hovedet øynene ögonen hænderne hånden hands hand næsen nose tøjet clothes
    arm armen
COLLAPSE: sunket_sammen synker_sammen sank_sammen slumped faldet_om falder_om faldt_om falt_om besvim*
    bevidstløs* ikke_ved_bevidsthed livløs*
    unconscious passed_out passes_out collapsed collapses fainted fainting faints lifeless bevisstløs
    medvetslös ligger_på_gulvet lying_on_the_floor lies_on_the_floor on_the_floor på_gulvet_og kollapset
    kollapsede segnet segner gået_omkuld dejset_om kollaps* collaps* dånet dånede blackout blacked_out
    lost_consciousness mistet_bevidsthed mistede_bevidsthed loses_consciousness falder_om_kuld
    går_omkuld besvimer uden_bevidsthed
UNRESPONSIVE: få_liv_i liv_i_ham liv_i_hende bevæger_sig_slet not_moving reagerer_ikke svarer_ikke
    vågner_ikke bevæger_sig_ikke ikke_kontakt not_respond
    not_responding not_wake ikke_få_kontakt ikke_vække no_pulse ingen_puls unresponsive not_react
    does_not_move is_not_moving rører_sig_ikke giver_ikke_lyd ingen_reaktion no_response
NO_BREATH: stopped_breathing holdt_op_med_at_trække holder_op_med_at_trække stoppet_med_at_trække
    slet_ikke_vejret trækker_ikke_vejret ikke_vejret ikke_luft får_ikke_luft får_ingen_luft not_breathe
    not_breathing not_breathing_properly cannot_breathe kvalt kvæles kvælning* choking chokes
    puster_ikke andas_inte struggling_to_breathe trouble_breathing åndenød svært_ved_at_trække_vejret
    breathe_properly
HEART: hjertestop* hjerteanfald* hjertetilfælde blodprop* heart_attack cardiac_arrest slagtilfælde
    stroke hjerneblødning* hjertestans hjertestop hjertet_stoppet lammet_i_den_ene ondt_i_brystet
    chest_pain chest_pains brystsmerter paralysed paralyzed
SEIZURE: krampe* *krampe kramper krampeanfald* seizure seizures epilep* convuls* allergisk_chok
    anafylaktisk* anaphyla* insulinchok* spasm* anfald allergisk_reaktion allergic_reaction
    diabetisk_chok
BLEEDING: bløder bleeding bleeds blør blöder forbløder
BLEEDS: bløder blødning* bleeding bleeds blöder blør forbløder blod blood blodpøl* hæmor*
STOPS: stop stoppe stopper stopping
SEVERED: fingeren_af finger_af fingrene_af hånden_af armen_af off_his off_her off_my off_their afrevet
    fingeren_over tommelfingeren_af severed amputat* amputeret
BODY: hånd hånden hænder hænderne arm armen ben benet fod foden finger fingeren fingre fingrene
    tommelfinger* hoved hovedet ryg ryggen nakke nakken knæ knæet skulder skulderen håndled* albue* øje
    øjet øjne øre øret ankel anklen tå tåen næse hand hands leg legs foot feet fingers thumb head back
    neck knee knees shoulder shoulders wrist wrists elbow eye eyes ear ears ankle toe nose skin tooth
    hip hofte lænd* ribben hår håret hair tøj ærme ærmet sleeve lår talje kæbe jaw tænder teeth mave
    maven stomach chest bryst brystet albuen tommel pegefinger* lillefinger* hand* vrist* læg lægge
    nacken axeln axlarna axlar skuldra skuldrene handleden handleder händerna hendene ögonen ögon ögat
    øynene øyne øyet huvudet huvud hodet hode magen fingret fingrarna armbåge armbågen knät fötter foten
    føtter halsen
    leggen knoer knuckle* pande forehead kind* cheek
STUCK: sidder_fast sad_fast hænger_fast stuck caught trapped fanget klemt indeklemt fastklemt i_klemme
    pinned sitter_fast spærret_inde locked_in låst_inde kommer_ikke_ud cannot_get_out not_get_out
    kan_ikke_komme_ud klemt_fast revet_med hang_fast jammed_in
MACHINE: centrifug* maskine* *maskine *maskinen drejebænk* fræser* valse* presse* machine* lathe mill
    roller*
    press
    conveyor* transportbånd* robot* kran crane truck gaffeltruck* forklift elevator* elevatoren lift
    liften boremaskine* sav saven saw under drill drills mixer* centrifug* blender* dør døren door gate
    port porten båndsav* bandsaw grinder presseren rulle* valsen hydraulik* hoist winch spil spillet
    motor* propel* fan ventilator*
SHOCK: stød strømstød* electric_shock electrocuted elektrisk_stød shock_from elstød* strøm_igennem
    chok_af_strøm shocked_by zapped current_through fik_stød får_stød
SPARKS: gnister gnistrer sparking sparks slår_gnister kortslut* short_circuit*
POWER: ledning* stikkontakt* kontakten socket* outlet* wire* wires tavle* eltavle* strømskab* cable*
    kabel* strøm stik battery batteri* batteriet litium* lithium
EXPLODES: eksplosion* eksploder* explosion* exploded explodes exploding explode blew_up blown_up
    springer_i_luften ved_at_springe detoner* sprang_i_luften sprunget sprang sprænges burst bursting
    bursts just_blew blown
WEAPON: kniv kniven pistol pistolen gevær* våben våbenet skydevåben* økse* gun knife weapon rifle
    machete axe knife_in knivstik* machetes sværd sword hammer hammeren jernstang* crowbar
SHOOTS: skyde skyder skød skudt skyderi* shooting shooter shoots shot skud gunshot* skudepisode*
BOMB: bombe bombetrussel* bomben bomb bomb_threat sprængstof* explosive_device
THREATENS: truer truede truet trusler trussel threaten* threat threats threatening hotar true ruin ruins
    glemme ødelægge destroy consequences konsekvenser fortryde regret koste_mig cost_me you_will_never
KILL: ihjel dræbe dræber myrde kill kills killing murder slå_ihjel stikke_ned stab stabbed knivstukket
ATTACKED: overfaldet overfald overfalder attacked attacking attacks angrebet angriber antastet mugged
    assaulted assaulting overfalden gennembanket
AMBULANCE: ambulance* ambulancen redningsfolk alarmcentral* lægehjælp 112 911 paramedic* akutlæge*
    brandvæsen* fire_brigade fire_department læge_nu a_doctor alarm112 alarmcentralen brandfolk
    brandmænd police politi politiet
CALL: ring ringe ringer tilkald tilkalde send sende brug call need needs get hent bestil call_for
    tilkaldt
ACCIDENT: ulykke ulykken *ulykke *ulykken ulykkes accident ulycka ulukke uheld uheldet
STRUCTURE: tag taget loft loftet væg væggen mur muren reol reolen stillads* hylde* gulvet bygningen roof
    ceiling wall shelf scaffold* rack crane kran building dækket
FALLS_DOWN: styrter styrte styrtet styrter_sammen styrte_sammen faldet_ned falder_ned faldt_ned væltet
    vælter collapsed collapsing collapse fell_down fell_on falling_down came_down caved giver_efter fell
    falder faldet
FALL: falde fall faldet falder faldt fell fallen falls falt slipped gled gledet snublet snublede tripped
    røg
FROM_HIGH: stige stigen tag taget stillads* trappe trappen ladder roof stairs staircase scaffold* højden
    balkon* balcony height platform*
SWALLOWED: drukket slugt slugte swallowed drank indåndet inhaled indånder inhaling indtaget ingested
    spist fået_i_sig drak drikker_af indtog
DIZZY: hoster hoste hostede cough* retching svimmel svimle dizzy faint svimmelhed lightheaded kvalme omtåget
    confused vomiting kaster_op
    puking opkast* besvimelse* hovedpine headache
ALARM: brandalarm* iltalarm* gasalarm* alarm alarmen fire_alarm oxygen_alarm gas_alarm alarmklokk*
    evakuerings* *alarm *alarmen alarmer sirene* siren*
GOES: går hyler ringer lyder going goes ringing gone rang startet gået blinker slår_til triggered
    beeping bipper beeps
EVACUATES: evakuerer evakueres evakuere evakuér evakueret evacuate evacuates evacuating evacuated udgang_nu
EVACUATION: evakuering evakueringen evacuation
CALLS_HELP: ring_efter_hjælp ringe_efter_hjælp ringer_efter_hjælp tilkald_hjælp tilkalde_hjælp hent_hjælp
    call_for_help calling_for_help fetch_help
NEEDLE: kanyle* needle* sprøjte* nål nålen scalpel skalpel
HEAVY_THING: kasse* box boxes palle pallen pallet* *flaske *flasken cylinder* tønde* drum loftplade*
    panel* plade pladen skab skabet *skab *skabet cabinet* bogkasse* sten brick* mursten værktøj* tool
    tools stige stigen ladder* skærm monitor bord bordet table bjælke* beam gren branch port porten gate
    maskine* machine* stillads* scaffold* reol* shelf shelves lampe lampen lamp
LANDS: landed lands landede lander væltede væltet vælter tippede tipped toppled tumbled gled slid
    ramte rammer hit struck knocked
ONTO: på over ned_på ned_over oven_på i on onto over_on upon down
SOMEONE_ELSE: over_en på_en over_nogen på_nogen on_someone on_somebody onto_someone onto_somebody
    over_ham over_hende on_him on_her on_them
MIGHT: kan kunne could might may can risikerer fare_for må_ikke risiko risk sikre sikret secured secure
    spændes fastgøres
HURT_BADLY: hårdt_såret kvæstet kvæstede tilskadekommen* kommet_slemt kommet_alvorligt badly_hurt
    seriously_hurt badly_injured seriously_injured hurt_badly injured_badly hårdt_kvæstet livsfare
# what happens to somebody
HARASSES: mobber mobbe mobbet mobbes mobba mobbar mobbede chikaner* sexchikaner* trakasser* krænker
    krænket krænkes krænkede krenket befam* befølt gramset gramser antast* overgreb voldtag* voldtog
    ydmyg* nedgør* nedgjort nedgjorde nedværdig* latterliggør* latterliggjort udskam* udskæld* bully
    bullies bullied bullying_me harass harasses harassed harassing molest* grope gropes groped groping
    abuse abuses abused abusing rape raped humiliat* belittl* mock mocks mocked mocking degrade* demean*
    stalk* stalker stalket forfølger forfulgt diskriminer* discriminat* intimidat* sladrer bagtaler
    bagtalt svine_til svinet_til sviner_til hænger_mig_ud hænge_ud gaslight* manipulerer manipulat*
    racis* sexis* homofob* homophob* antisem* islamofob* transfob* transphob* mobbe* overfus* verfer*
    tyranniser* torment* tyranni* terroris* pester* pestering victimis* victimiz* udnytter udnyttet
    exploits exploited exploiting hænger_mig_op udstiller_mig udstillet_mig nedgøre* disser
    mistænkeliggør* truer_mig spreder_løgne lies_about lyver_om tears_me_apart tear_me_apart
    destroying_me ødelægger_mig hakker_på
HARM: mobning* *mobning chikane* sexchikane* *chikane krænkelse* krænkende overgreb vold volden trusler
    racisme sexisme diskrimination* bullying harassment abuse assault violence racism sexism
    discrimination rape voldtægt trakassering* stalking forskelsbehandling* magtmisbrug sexchikanen
    krænkelserne kommentarer_om sexistiske
EXPERIENCES: udsat_for oplever oplevet oplevede offer udsættes_for været_ude_for ramt_af experience
    experiences experienced experiencing subjected_to victim exposed_to suffer suffering utsatt_for
    utsatt
SHOUTS: råber råbte råbt skriger skreg skreget skælder skældte skældt skjeller yell yells yelled yelling
    shout shouts shouted shouting scream screams screamed screaming snerrer vrisser hvæser brøler
    smækker
AT: ad af på efter til ud at on mot
LAUGHS: griner grinede griner_ad grinet laugh laughs laughed laughing gør_grin gøre_grin gjort_grin
    fun_of make_fun makes_fun hånligt håner hånet ler joker jokes til_grin latterlig* ridicul*
    make_jokes makes_jokes jokes_about vittigheder
CALLS: kalder kaldte kaldt call calls called calling omtaler
INSULT: dum idiot doven uduelig inkompetent talentløs fed grim hysterisk svag stupid idiot* lazy useless
    incompetent fat ugly hysterical worthless værdiløs dumme tåbelig klovn bitch luder skør sindssyg
    crazy skældsord øgenavne names ukvemsord latterlig* ridiculous belastning burden taber loser nar
    fjols affald trash garbage pathetic patetisk ubrugelig ubegavet retarderet kælling nazist abe svin
    pig inkompetente usling hore gammel old_hag fremmed foreigner nuttet sexy skat babe honey bims
TALKS: taler talte talt tale snakker snakke talk talks talked talking speak speaks hilser hilse greets
    greet say_hello
DOWN_TO: ned_til grimt nedladende down_to condescend* behind_my_back bag_min_ryg bag_om grim_tone
    hårdt_til dårligt_om badly_about
RUMOURS: rygterne rygte* sladder rumour* rumor* gossip* sladrer
TOUCHES: rører rørte rørt røre tager_på tog_på touch touches touched touching klapper klappet klasker
    kysse kysser kyssede kissed kisses kiss stryger krammer hugged hugs nusser ager tar_på klemmer
    presser_sig grabbed grabs grab tog_mig_på griber greb_fat hånden_på hand_on hands_on lægger_hånden
    lagde_hånden stirrer stirrede stares staring stared ogles glor gloede befølte fondle* groped aede
    strokes stroked pinched kneb kilder
ADVANCES: lagt_an lægger_an lagde_an hit_on hits_on hitting_on flirter flirt* advances tilnærmelser
    inviteret_ud seksuelle sexual seksuelt sexually seksuell dirty upassende inappropriate slibrige
    sjofle sjofel nøgenbilleder nudes bag_i my_body min_krop my_breasts mine_bryster kommenterer_min
    min_røv my_ass ser_ud how_i_look my_looks my_figure min_figur dates_me date_med_mig sms'er_om_natten
    texts_me_at_night sleep_with sove_med_mig gå_i_seng min_talje my_waist mit_lår my_thigh mine_lår
    my_butt min_numse my_chest mit_bryst
PICTURES: billeder billede photos pictures fotos video filmet filmed
FOLLOWS: følger_efter følger_mig fulgte_efter follows followed following overvåger overvåget overvåges
    spied spionerer spying watches_me kontrollerer
EXCLUDES: udenfor holder_mig_ude holdt_ude fryser_mig fryser_ude frosset_ude fryses_ude udelukket
    udelukker udelukkes ekskluder* exclude excludes excluded excluding left_out leave_me_out
    leaves_me_out shut_out isoleret isolerer isolated ostracis* frozen_out freezing_me_out freeze_me_out
    sidespor sidelined kørt_ud_på goes_quiet go_quiet bliver_tavse tier_stille stille_når stops_talking
    stop_talking holder_op_med_at_snakke holder_op_med_at_tale uden_om_mig behind_my_back_meet kept_out
    holdes_uden_for holdes_ude vender_ryggen turn_their_backs
INVITES: inviteret inviterer invite invited invites spørger_mig asks_me tager_mig_med
SOCIAL: frokost kaffe middag fredagsbar fest lunch coffee dinner drinks party øl beer sammen socialt
    julefrokost* julefrokosten firmafest* sommerfest* party_invite teams-frokost
IGNORES: ignorer* ignore ignores ignored ignoring overser overset overses overhører tier_mig
    silent_treatment kigger_gennem
HATES: hader hadet hate hates hated imod_mig ud_på_mig efter_mig out_to_get picks_on picking_on pick_on
    after_me has_it_in against_me picked_on hetzer hetz svinebinder
BLAMES: skylden blame blamed blames syndebuk scapegoat
PRESSES: presser pressede pressure pressures pressuring forcing forces forced tvinger tvunget tvinges
    presset_til tvunget_til pressured made_me forced_to nødt_til_at_arbejde
FIRES: laid_off blevet_fyret fyre fyret fyres fyring* afskedig* opsige opsigelse fire_me sack_me sacked
    firing dismissal
    dismiss lose_my_job mit_job mit_arbejde my_job miste_jobbet kontrakt kontrakten contract career
    karriere karrieren visa visum stilling position ansættelse* forlængelse*
HITS: ramte rammer påkørte påkørt ran_over slår slog slået sparker sparkede sparket skubber skubbede skubbet
    rusker spytter spyttede hit hits
    hitting kick kicks kicked push pushed pushes slap slapped slaps beat beats beaten punch* punched
    shove* shoved spat kaster kastede threw kradser bider
TREATS: behandl* behandlet behandles treat treats treated treating
BADLY: dårligt uretfærdigt grimt anderledes skidt unfairly badly differently wrong forskelligt
    nedladende poorly som_luft like_dirt som_skidt
TRAIT: hudfarve* religion* køn etnicitet* alder handicap* gravid graviditet* kvinde seksualitet*
    udlænding nationalitet* sprog accent skin race gender ethnicity age disability pregnant pregnancy
    woman foreigner sexuality nationality tørklæde* hijab muslim jøde black gay homoseksuel trans
    lesbisk
BECAUSE: fordi grund på_grund pga because due grundet for
PASSED_OVER: forbigået ikke_jobbet passed_over overlooked ikke_forfremm* not_promoted fik_ikke
REPORTS: anmelde anmelder anmeldt anmeldelse klage klager klaget klagede indberette melde report
    reporting reported complain complaint file_a_complaint complaints klagesag whistleblow* klagesag*
    whistleblower* anmeldte grievance ombuds*
CONFLICT: konflikt konflikten konflikter uvenner uvenskab skænderi* strid kan_ikke_samarbejde conflict
    conflicts feud quarrel dispute uenighed* klinch krig personsag
UNSAFE: utryg utrygt utrygge unsafe
UNEASY: ubehagelig* uncomfortable uneasy creepy utilpas_ved krænket creeped grænseoverskridende
# states of mind
STRESSED: stresset stressede stressed stressramt* stress arbejdsstress stressa stressen overstressed
    stresset_op under_voldsomt_pres under_huge_pressure
WORN: burning_out brænder_ud brænde_ud udbrændt* brændt_ud burned_out burnt_out burnout burn_out udkørt
    udmattet nedslidt exhausted
    overwhelmed overbelastet overbelastede kørt_ned kørt_død gået_død går_død worn_out drained utbrent
    utbränd smadret_af ødelagt_af nedkørt run_down overarbejdet overworked overloaded færdig_med_kræfter
    ingen_energi ikke_mere_energi zero_energy spent flad_helt drænet tappet
BREAKS: bukke_under bukker_under bryder_sammen brudt_sammen bryde_sammen brænde_sammen brænder_sammen
    brændt_sammen
    klapper_sammen klappe_sammen klappet_sammen falder_sammen knækker knækket knække går_i_stykker
    gå_i_stykker ved_at_gå_til går_ned gå_ned gået_ned break_down breaking_down broke_down breakdown
    falling_apart fall_apart sammenbrud* krakeler* krakelerer losing_it lose_it snap forstanden my_mind
    sindssyg_af gået_op_i_limningen bukker_under knust burst_into_tears bryde_ud_i_gråd brød_ud_i_gråd
    bryder_ud_i_gråd
NO_MORE: ikke_mere ikke_det_mere ikke_det_længere
    ikke_holde_ud ikke_holde_det ikke_holde_til ikke_klare ikke_udholde not_stand not_take_it
    not_take_this not_cope not_cope_anymore not_go_on not_handle not_bear not_bare_more ikke_overskue
    ikke_magte orker_ikkje ingen_kræfter no_energy not_energy ikke_flere_kræfter
    ikke_kræfter no_strength intet_overskud ikke_overskud over_evne not_keep_going not_do_this udhold*
    uudholdelig*
CAN: kan kunne orker can cannot could magter able
CRIES: græder græd grædt græde tuder tudede tudet cry cries cried crying sobbing gråter gråt tårer tears
    gråd hulke*
SAD: devastated crushed grædefærdig ked_af_det trist nede ulykkelig* nedtrykt sad miserable depressed
    deprimeret* low heartbroken
    hopeless håbløs* desperat fortvivlet* despair tom_indeni empty_inside nedtur helt_nede unhappy
    elendigt elendig fortvilet modløs* knust broken_inside tom ligeglad_med_alt ligegyldigt meaningless
    meningsløst magtesløs* grim_indeni hopelessness down_in i_kulkælderen desperate
ANXIOUS: angst angstanfald* panik panikanfald* panic panicking anxiety anxious nervesammenbrud*
    hjertebanken palpitation* ryster rystende shaking shake shakes traumat* ptsd
LONELY: ensom ensomme alene magtesløs* værdiløs* lonely alone isolated powerless worthless isoleret
    forladt abandoned
FEELS: føler følt føler_mig feel feels feeling felt har_det having_a
BAD: dårligt skidt svært hårdt forfærdeligt elendigt ad_helvede helvede lort awful terrible bad horrible
    shit rotten rigtig_dårligt pressede presset knust lorte pisse dårlige miserabelt awful* alone
    uretfærdigt
SLEEP: sover sove sov søvn sovet sleeping slept sove_om søvnløs* insomnia sleepless lie_awake
    lying_awake ligger_vågen vågner_om_natten vågner_hver_nat nightmares mareridt vågen_om_natten
    hver_nat every_night sleep
THROWS_UP: kaster_op kastede_op brækker_mig throw_up throwing_up vomit* kvalme ondt_i_maven stomach_ache
    mavepine feel_sick feeling_sick syg_af sick_of syk_av mavesår
WORK: arbejde arbejdet job jobbet møde møder mandag søndag work working monday sunday office kontoret
    jobb jobben meetings before_meetings laboratoriet
AFRAID: bange bange_for ræd rædselsslagen skræmt frygter tør ikke_tør afraid scared terrified frightened
    dare redd rädd fear turde turdet tør_ikke angst_for anxious_about nervous_about nervøs_for fear_for
    frygter_at dreads dread dreading
LOSE: miste mister mistet lose losing lost mist tabt
COME: møde møde_op komme gå gå_på tage come go going show_up arbejde
DIED: død døde dør døende died dying dead passed_away gået_bort sov_ind afgået dø döda begravelse*
    funeral dødsfald begravet for_døden begik_selvmord committed_suicide took_his_own took_her_own
    mistede_livet killed_in dræbt_i dødssyg på_dødslejet hospice
UNDER_TREATMENT: i_behandling into_treatment in_treatment needs_treatment under_treatment
SPILL_GEAR: kit kits opsamling* bakke bakker tray trays skab cabinet beredskab
FERTILITY: fertilitetsbehandling* fertility_treatment ivf insemin* reagensglas* ægudtagning*
MISCARRIAGE: aborteret abort abortion spontan_abort miscarriage stillborn dødfødt mistet_et_barn lost_a_baby
    lost_the_baby lost_our_baby lost_my_baby mistede_barnet mistede_vores_barn mistet_vores_barn
DIVORCE: skilles skilsmisse* skilt divorce* divorcing separated forladt_mig left_me gået_fra_mig
    forlod_mig har_forladt dumped_me slået_op gik_fra_mig
ILLNESS: kræft kræften cancer depression depressionen leukæmi sklerose tumor svulst hiv bipolar
    skizofren* schizophren* psykose* psykotisk* diagnose* diagnosed diagnosticeret konstateret indlagt
    hospitalised hospitalized alvorligt_syg alvorligt_sygt seriously_ill very_ill terminally demens
    dementia spiseforstyr* anorek* bulimi* eating_disorder anoreksi langtidssyg* kronisk_syg
    chronically_ill livstruende tumour alzheimer* parkinson* epilepsi epilepsy adhd autisme* autism*
    misbrugsproblem* borderline ocd stofmisbrug leukaemia leukemia hjernerystelse* concussion lymf*
    metastaser chemo* kemoterapi kemo strålebehandling dialyse hjerteopereret transplant* blodkræft
    brystkræft *kræft *cancer migræne_hver
SICK: syg sygt syge sygemeldt* sick ill unwell sick_leave sykmeldt sjukskriven sygeorlov
    langtidssygemeldt* sykmeld* sygemelding* sygeperiode
ILL_TIME: stress_leave sickness_leave sickness_absence sick_note sick_notes fit_note stress_symptoms
SIGNED_OFF: signed_off signing_off
FROM_WORK: from_work off_work
GIVES_TALK: oplæg* gennemgang* præsentation* presentation* talk summary overview overblik
WITH: med with due from af fra pga grund because fordi from_work på_grund_af on_grounds
DRINKS: drikker drukket drikke drink drinks drinking drank fuld beruset drunk alkoholiker* alcoholic
    drak spritter alkoholmisbrug* drinking_problem alkoholproblem* kokain cocaine beruset_på tømmermænd
    hungover
MUCH: meget for_meget much too_much hver igen arbejdstiden every working_hours work problem problemer
    begyndt started morgen arbejdet job møder at_work kører driver drives driving til_møder på_job vagt
    truck
ADDICTED: misbrug* afhængig* addict* addicted ludoman* spiller_for gambling hooked misbrugsbehandling*
    alkoholiker* alcoholic narkoman*
HELPER: psykolog* krisehjælp* counsel* psychologist* therapist* terapeut* therapy psykiater*
    psychiatrist* parterapi krisepsykolog*
TALK_TO: nogen_at_tale_med nogen_at_snakke_med someone_to_talk somebody_to_talk en_at_tale_med
    en_at_snakke_med hvem_jeg_skal_tale hvem_jeg_kan_tale who_to_talk who_to_turn fortroligt
    in_confidence confidentially confidential anonymt anonymously i_fortrolighed who_to_turn_to
    hvem_jeg_kan_gå_til en_at_betro
WORRIED: bekymret bekymrer worried concerned bekymra oroad urolig
ASKS_HELP: hvad_gør_jeg hvad_skal_jeg_gøre hvad_kan_jeg_gøre what_can_i_do what_do_i_do what_should_i_do
    hvem_kan_hjælpe hvordan_hjælper_jeg how_can_i_help
WHAT_TO_DO: hvad_gør_man hvad_gør_jeg hvad_gør_vi hvad_skal_man_gøre hvad_skal_jeg_gøre hvad_skal_vi_gøre
    what_do_i_do what_do_we_do what_do_you_do what_should_i_do what_should_we_do what_to_do what_must_i_do
    hvordan_skal_jeg_reagere hvordan_reagerer how_should_i_react
WHOM_TO_CALL: hvem_ringer hvem_skal_jeg_ringe hvem_skal_man_ringe hvem_kontakter hvem_tilkalder hvor_ringer
    hvor_skal_jeg_ringe hvem_skal_jeg_kontakte hvem_skal_man_kontakte who_do_i_call who_do_we_call
    who_should_i_call who_should_we_call who_to_call who_do_you_call who_do_i_contact who_should_i_contact
EMERGENCY: nødsituation* nødstilfælde* ulykkestilfælde* emergency emergencies
EMERGENCY_NUMBER: nødnummer* alarmnummer* alarmcentral* nødopkald* nødtelefon* emergency_number
    emergency_phone emergency_line emergency_services
UNCERTAIN: ved_ikke do_not_know uncertain aner_ikke ved_ikke_hvem
LOAD: arbejdsbyrde* arbejdspres workload timer hours overarbejde pres presset umenneskelig*
PREGNANT: gravid pregnant fertilitetsbehandling* ivf
# injuries and discomforts
INJURES: prikket forstuver slået slog skåret skar brændt brækket brækkede forstuvet forstuvede vrikket
    vrikkede klemt
    klemte stukket stak faldet faldt skoldet skoldede ætset forløftet cut burned burnt hurt hurts
    injured injure injury bruised broke broken sprained twisted pinched stung stabbed scalded pricked
    crushed bumped skadet skadede sår skåret_mig bidt bitten fået_et_stik slipped tripped snublet gled
    gledet strained forvredet til_skade skadde skada skadat splint splinter flænge flænget ridse*
    scratched slog_hovedet hit_my fik_noget_i forbrændt forbrændte forfrys* fractured dislocated stødt
    stødte trådt_på stepped_on glasskår flis punkteret kvæstede tabt_på dropped_on
TO_ME: mig me my myself sig min mit himself herself meg mej his her
PAIN: ondt smerter smerte pain pains painful hurts hurt hurting sore aches ache aching ømt ømhed værker
    øm vondt ont stikker prikker numb følelsesløs* killing_me dræber_mig gør_ondt stiv stiff irriteret
    svier brænder_i burning_sensation hævet swollen
AILMENT: hovedpine* migræne* headache* migraine* udslæt* rash eksem eczema kløe* itch* tinnitus hoste
    coughing nyser sneez* astma asthma allergi* allergy seneskedehind* tenosynov* carpal musearm
    musearmen rsi prop_i_øret ringen_for_ørerne ringing_in_my_ears tørre_øjne svie_i dry_eyes mouse_arm
    svie hudirritation* skin_reacts blister* vabel vabler halsondt sore_throat nysen bihule* eyes_water
    øjnene_løber
COLD: koldt iskoldt kold iskold fryser frysende freezing cold chilly kaldt kallt køligt koldere frossen
    trækker_koldt fryse freezes
HOT: varmt hot hedt boiling sweating ulideligt_varmt varme varm stifling kvalm 30_grader sveder
    overophedet
NOISE: larmer larm larmen støj støjen støjer noise noisy loud hyletone* buller bråk hum buzzing brummer
AIR: indeklima* udluftning* ventilation* ventilationen luften luft air træk trækker draught draft
    draughty stuffy indelukket tør_luft dry_air støv støvet dust dusty lugtgener sur_lugt afløb afløbet
    drain lugt lugten odour odor fumes_in
ICE: isen sneen trappen stairs staircase cykelstien fortovet pavement ice
POOR: dårlig ringe elendig poor
DRAUGHT: det_trækker der_trækker gennemtræk trækker_ind draughty drafty
WORK_ACCIDENT: arbejdsulykke arbejdsulykken arbejdsskade arbejdsskaden work_accident workplace_accident
    work_injury workplace_injury nærvedulykke near_miss arbetsolycka arbeidsulykke
MOULD: skimmel* mould mold mouldy mug fugt damp rotter mus_i mice cockroach* vandskade* asbest asbestos
LIGHT: lys lyset belysning* lamp lampen lampe light lights glare blinker flicker* genskin mørkt dark
    blænder
SEAT: skrivbord* skrivbordsstol* kontorsstol* skrivepult* skjerm skjermen skärmen tangentbord*
    stol stolen stole kontorstol* skrivebord* bord bordet mus musen tastatur* skærm skærmen chair desk
    table mouse keyboard screen monitor* hævebord* hæve-sænke workstation* arbejdsplads* stolene borde
    bordene monitor keyboardet bænk bænken bench chairs desks
ROOM: kontor* *kontor *kontoret lab laboratori* rum rummet lokale* værksted* gang gangen kælder*
    kantine* bygning* storrum* sal hal hallen office* laboratory room* workshop* corridor basement
    canteen building* floor kitchen køkken* herinde in_here her here campus auditori* toilet*
    parkeringsplads* plads pladsen serverrum* renrum* cleanroom ude outside stinkskab* fume_hood ovn*
    skraldespand* bin oven autoklave* autoclave server* maskin* machine* equipment udstyr køleskab*
    fridge fryser* freezer kiln skab skabet mikroovn* microwave printer* lastbil* elevator* trappe* tag
    taget roof hus huset house kjelleren kjeller labbet labben kontoret gård* garage* shed skur*
    container* lager* magasin* warehouse pallet* affald* trash waste kabel* cable* ventilation* motor*
    pumpe* pump compressor kompressor* batteri* battery lithium cykel* cooker komfur* stove kølerum*
    cold_room indgang* entrance lobby reception* etage* *rummet *rum elevatoren cellar loft loftet attic
    stairwell opgang*
SAFETY_GEAR: øjenskyller* nødbruser* nødudgang* flugtvej* afskærmning* værnemid* handsker*
    sikkerhedsbrille* stinkskab* punktsug* udsugning* brandslukker* branddør* eyewash emergency_shower
    emergency_exit guard goggles gloves extraction fume_hood fume_cupboard fire_extinguisher* fire_door
    shower ladder stige stigen ledning hjelm* helmet* sikkerhedssko safety_shoes lås nødstop*
    emergency_stop gelænder* handrail* railing* trin trinnet step steps trappen trappe stairs staircase
    rækværk* låge lågen afspærring* skilt skiltning briller kittel lab_coat brandtæppe* fire_blanket
    førstehjælpskasse* first_aid_kit
DEFECT: virker_ikke suger_ikke fungerer_ikke ødelagt defekt itu spærret blokeret mangler knækket
    i_stykker not_work not_working broken blocked missing faulty defective utæt ikke_hæves ikke_justeres
    not_adjust wobbles løs loose gået_i_stykker jammed ikke_ordentligt does_not løse revnet cracked
    udløbet expired tom empty for_lavt too_low for_højt too_high ustabil unstable gynger elendig*
    ubehagelig* uncomfortable falder_af mangelfuld* sidder_løst ikke_nok not_enough for_lidt too_little
SLIPPERY: glat glatte slippery icy isglat is_på hul_i_gulvet ujævn* wet_floor våd vådt vand water puddle
    pyt oversvømm* flooded flooding leaking_roof vand_ind
NEARLY: ved_at_falde nearly almost næsten lige_ved
LIFTED: løftet løfter løfte lifted lifting lift heavy tungt tunge
HARD_ON_ME: ulidelig* unbearable koncentrere concentrate generer gener irriterer irritated
# what makes it another matter
TOPIC: tal_for tallene_for tallene_på figures numbers_on øvelse* *øvelse *øvelser *øvelsen drill drills
    exercise procedure* instruks* *instruks
    *instruksen politik* *politik policy policies retningslinje* guideline* forebyg* prevent* prevention
    kursus kurser kurset course courses training træning* oplæg* statistik* statistic* undersøgels*
    survey* rapport* report_on artikel article bog book film nyhed* news handleplan* kampagne* campaign
    konference* seminar* webinar* tema temaet theme tal figures håndtering* *håndtering handling
    beredskab* *beredskab preparedness plan planen strategi* strategy lov law rules regler lovgivning
    apv apv'en trivselsundersøgelse* assessment forbudt forbidden risiko* risk risks støtte support
    drøft* diskuter* discuss* discussion oplysning* vejledning* guidance materiale* lektion* lesson*
    lessons opfølgning* follow-up lærte learned fokus focus emne emnet topic topics opbevaring* storage
    status dagsorden* agenda opmærksomhed* awareness underviser undervisning* teach* teaching
    forskning research forsker læser reading skriver_om writing ulykkestal nye_regler brandfarlig*
    flammable definition begreb* concept fri_arbejdstid rygning smoking_ban detektor* detector*
    giftskab* medarbejdere employees mange many studerende_føler users vi_mangler we_lack overblik
    øvelsen drøfte punktsug
PROPOSES: foreslå* suggest* propose* dagsorden* agenda punkt* item items oplæg* kursus holde skal_tale
    we_should drøfte bør emne tema theme input talk_about talking_about put_on tage_op on_the_agenda
    ansvarlig responsible arbejder_med work_on work_with underviser teach studying forsker giving_a_talk
    presentation
HYPO: hvis if tilfælde case såfremt in_case i_fald unless
ASKS: hvad hvordan hvornår hvorfor hvor hvilke hvilken what how when why where which er_der is_there
    findes
PAST_TIME: sidste last dengang år_siden years_ago ago i_fjor tidligere sidst earlier forrige previous
    2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 ifjor year for_nylig
CALMS: falsk false ingen_brand no_fire slukket ingen_fare afblæst
TALKED: diskussion* debat* møde* mødet liste* *liste *listen mail* indbakke* pris* budget* antal*
    forslag* discussion* debate* meeting* list inbox price* number* costs omkostning* interesse* punkt*
    chat* tråd idé ideen idea
MEETS: mødet møde møder meeting meetings dato datoer date dates kalender calendar doodle* referat*
    afstemning* punkt* vote kamu fristen deadline
CANNOT_COME: afbud kommer_ikke ikke_komme ikke_kan_komme cannot_come not_come not_make_it cannot_make
    ikke_når når_ikke not_attend deltager_ikke ikke_deltage ikke_den not_the
DAY: i_dag today til fra from until uge week januar februar marts april maj juni juli august september
    oktober november december january february march may june july october imorgen i_morgen tomorrow
    mandag tirsdag onsdag torsdag fredag monday tuesday wednesday thursday friday
"""

ILL_COMPOUNDS = """
before: langtids deltids korttids arbejds eksamens præstations social
of: syge sygdoms stress angst panik depression depressions udbrændtheds alkohol kræft migræne psykose
what: melding meldt orlov periode forløb symptom symptomer sygdom anfald tilstand diagnose lidelse
    reaktion kollaps sammenbrud samtale medicin
ending: en n et t e er r ne ene erne
"""
"""The parts of a word for an illness that somebody has: `stress` + `symptomer`.

What its last part makes something else is none: a policy, a statistic, a course."""

SMALL_WORDS = """
MORE: mere længere anymore any_more longer lengere längre mer on it_anymore
    do_this take_this handle_this stand_this bear_this videre
IT: det it
PRESENTS: v ved holder præsenterer fortæller presents presenter presented oplægsholder ansvarlig responsible
TOWARDS: af mod fra over by against from towards for
DEGREES: degrees grader celsius
GAS_ITSELF: gas gassen klor kulilte ammoniak chlorine ammonia carbon_monoxide
CRIED: brand ild branden ilden røg gas hjertestop eksplosion evakuer evakuering nødsituation emergency
    explosion ambulance flames smoke skyderi shooter skud kvælning cardiac_arrest heart_attack brann
FAST: fast
ME: jeg mig i me myself eg meg jag
RETURN: back tilbage
MANY: masse mange lot many alle all all_of too_many for_mange overdosis handful håndfuld
SHOTS: skud skuddene skyderi gunshot* shots gunfire skudsalve*
FIGHT: slås slåskamp slagsmål fighting brawl fistfight
NO_PULSE: no_breathing ingen_vejrtrækning no_pulse ingen_puls uden_puls puls_væk cannot_find_a_pulse
DOCTOR: lægen læge doctor doctors hospitalet hospital sygehuset sygehus speciallægen
COMMENTS: comments commenting commented kommenterer kommentarer kommenterede bemærkninger remarks
OWN_BODY: my_body min_krop my_breasts mine_bryster my_figure my_legs mine_ben mit_udseende my_looks
JOKE: haha hahaha hehe lol lmao rofl hah spøg joke jokes kidding
THINKS: tænker tænkt tænke thinking think thought thoughts overvejer overvejet considered considering
    worry worrying
DRAWS: trækker trække får få fik har
AIR2: vejret luft air
BREATHE: trække_vejret få_vejret få_luft breathe breathing andas puste
SOMEONE: en nogen someone somebody anyone
EVERYWHERE: overalt everywhere all_over over_det_hele
FUMES: dampe damp damper fumes vapour* vapor* sky cloud tåge
WRONG: wrong forkert forkerte
HEAD: hovedet head ansigtet face
STABBED: stabbed stukket_ned knivstukket stukket_med skudt shot
LOCKED_IN: låst_inde lukket_inde locked_in locked_inside trapped spærret_inde fanget cannot_get_out
    kan_ikke_komme_ud
DRILL: øvelse* drill test prøve
INTIMATE: bryst bryster brysterne mine_bryster numse røv bagdel lår lårene talje taljen skød krop
    kroppen breast breasts butt ass bottom thigh thighs waist body crotch bum hip hips skridt skridtet
    underliv
LOOKS: ser kigger stirrer glor looks stares staring ogles glance
COMMENTS: kommentar* kommenterer comment* remarks bemærkning* joker jokes jokes_about sms* beskeder
    messages texts
ONLY_ONE: den_eneste the_only only_one eneste
SAY: sige tale tell say talk fortælle nævne
OUR: vores vor our vi we
FOUND: fundet fandt found finds
TAKEN: taget fjernet taken took removed
FROM_ME: fra_mig from_me
EX: eks ex eksmand* ekskone* ekskæreste* exmand* exkone* ex-boyfriend ex-girlfriend eks-kæreste
STALKS: showing_up shows_up dukker_op står_uden_for står_udenfor venter_på_mig waits_for outside
    ringer_hele calls_me finde_på følger follows skriver_hele
COMPLAINS: klage klager klaget klagede complain complains complaint complaints grievance klagesag*
ABOUT: over about om against mod på
CONFIDENT: fortroligt fortrolig i_fortrolighed confidential confidentially in_confidence anonymt
    anonymously diskret privately
ME_OBJ: mig me meg
NEUTRAL: bedt beder spurgt spørger sendt sender givet giver lovet hjulpet hjælper fortalt fortæller
    svaret svarer asked asks told tells sent sends gave gives helped helps promised invited reminded
    forwarded mindet kontakter kontaktet skriver skrev wrote writes valgt elected peget udpeget
    nominated støtter supports erstatter replaces afløser hos kom til_mig_med mødte met takket thanked
IN_THROUGH: ind_gennem ned_gennem through ind_fra ned_fra
OVER: over ned_ad on
NUMBER: 10 11 12 13 14 15 16 17 18 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40
THING: *skabet *ovnen *apparatet *maskinen *anlægget *batteri *batteriet *spand *spanden *kabel *bordet
    *flasken *røret *motoren *tavlen *lageret
HAVE: har have has had haft
WRISTS: wrists wrist arms arm arme armen håndled lår thighs
TAKE: tage tager take taking tog købt
ALL: alle all
BEAR: magter magte orker klarer holde_ud udholde stand bear endure tåle
GO_OUT: ud_af ud_fra out_of coming_out kommer_fra fra vælter strømmer from
FULL: fyldt full fylder filled masser lots
GOOD: brød kaffe kage godt dejligt bread coffee cake good nice lækkert mad food
FLOOR: gulvet gulv floor jorden ground golvet
UNDER: under underneath beneath begravet ned_over
GOT: fået fik får got gets received fått got_an get
CONTAINER: dunk* *dunk *dunken tønde* drum canister* *beholder *beholderen flaske *flaske *flasken kolbe*
    *tank tanken kettle vessel bottle
    autoklave* autoclave reaktor* reactor flask cylinder ovn* oven batteri* battery
US: os vi us our we vores alle folk people everyone everybody mig me
VIRTUAL: phishing hacker* cyber* mail email it-angreb hackers spam idea idé forslag*
HELP_ME: hjælp help hjelp hjälp
INFECTED: smittet inficeret infected hiv blod blood brugt used
WATER: vand water vann vatten
HARASSING: bullying harassing grooming
HARASSER: krænkelse chikane mobning sexchikane overgreb harassment bullying assault abuse
HANDLE: konflikthåndtering politik policy nemmere easier procedure* skal_anmeldes should håndtering*
COLLEAGUE1: chef* *chef *chefen min_leder min_vejleder vores_leder lederen vejlederen en_kollega
    kollegaen min_kollega en_medarbejder medarbejderen en_ansat en_studerende den_studerende en_phd
    min_phd en_laborant laboranten professoren en_professor vores_amr vores_tr vores_sekretær sekretæren
    vores_professor my_boss the_boss our_boss my_manager the_manager our_manager a_colleague
    the_colleague my_colleague an_employee the_employee a_student the_student my_student my_supervisor
    the_supervisor the_professor a_professor a_coworker my_coworker our_secretary one_of_our one_of_my
    en_af_mine en_af_vores min_ph.d.-studerende min_studerende vores_kollega our_colleague et_medlem
    a_member en_amr dekanen rektor institutlederen
AT_ME: ad_mig af_mig efter_mig til_mig mig_ud at_me on_me ad_os at_us ad_meg på_mig på_meg os_ud at_my
    at_our ad_min at_people ad_folk ad_alle at_everyone at_everybody meg_ut me_out mig me
SLAMS: smækker smækkede slams slammed kaster_med throws
MINUTES: in_the_minutes i_referatet svaret answered message besked mail mails referat budget* dagsorden*
    doodle about om
TEAMS: profil* profile teams avatar hjemmeside* website nyhedsbrev* newsletter
ALWAYS: altid hele_tiden hver konsekvent always constantly every all_the_time the_time for_alt
    igen_og_igen så helt so completely totally really virkelig dag_efter_dag i_ugevis for_weeks weeks
    months måneder
ME_END: mig me meg
FOR_ALL: alt everything altid always constantly
KILLED: ihjel
THREATENED: truet threatened
TABLE: bordet døren væggen table door wall
DATES: dato datoer date dates kalender doodle finde_en
LAST_DATE: den the januar februar marts april maj juni juli august september oktober november december
    january february march may june july october mandag tirsdag onsdag torsdag fredag monday tuesday
    wednesday thursday friday uge week
COMES: komme kommer come join deltage deltager attend host vært afbud nå når make stemme vote se læse
    åbne finde find see open read logge log bytte swap huske remember
APOLOGY: aflyse cancel melde afbud at_jeg_ikke that_i
BE_NOW: er am is are
ENOUGH: så helt virkelig meget utrolig so really very extremely altid always hele_tiden all_the_time
MEETS_DATE: mødet mødes møderne når_mødet meeting fristen deadline afstemningen datoen
MY: min mit mine my vores our hans hendes his her mitt mi
COFFEE: kaffe te vand coffee tea water sodavand juice mødet sammen
NEEDS: brug need needs want behøver trænger behov wants få get
GO: går go goes gå
PLACE: her_sted det_her_sted this_place institut* afdeling* department* sted stedet unit lab
TODAY: i_dag today idag i_morgen tomorrow denne_uge this_week tilbage back mandag tirsdag onsdag torsdag
    fredag
AS_ROLE: som as rolle
ROLE_NEWS: stoppet left ny new valgt elected
ITEM: punkt* item
HOME: derhjemme hjemme home at_home af_sin by_her by_his
GET: får få fået fik get gets got getting fått giver gives
FROM: af fra from of på_grund_af because due efter after
BLINKS: blinker blinks flicker flickers blænder skarpt for_skarpt mørkt dark dim flimrer blinding
    for_lidt
WEIRD: mærkeligt underligt weird strange funny råddent kloak sewage rotten muggent mystisk tungt
WINDOW: vindue vinduet vinduer window windows dør døren door
CALLS_PHONE: on_the_call på_linjen telefonen
STICK: stik prick stick uheld
ON_FLOOR: på_gulvet på_jorden on_the_ground on_the_floor on_the_lab_floor
BY_ACCIDENT: kom_til_at kommet_til_at managed_to er_lige_kommet
INJURE_ALSO: skære brænde stikke klemme prikke slå vrikke forstuve skolde forbrænde cut burn prick hurt
WOUND: flænge* snitsår* sår brandsår* bule* vabel gash bruise wound stiksår* snit
GOT_ONE: fået fik got have
HARD_TO: svær svært hård skrap umulig difficult hard tough impossible
COOPERATES: arbejde_sammen arbejde_med samarbejde work_with working_with tale_med talk_to
HARD_TO_ME: ved_mig mod_mig overfor_mig over_for_mig on_me with_me
LISTENS: lytter lytte listens listen listening respekterer respects respect trusts trust stoler
ON_ME: til_mig på_mig to_me me mig
SEEN: set hørt respekteret anerkendt seen heard respected valued taken_seriously taget_alvorligt
NERVOUS: nervøs nervous anspændt tense utilpas lille small urolig mavepine
LIKES: lide glæder look_forward looking_forward like enjoy lyst velkommen welcome glad happy
DREADS: dread dreading frygter gruer
BEING_AT_WORK: være_på_arbejde gå_på_arbejde komme_på_arbejde møde_på_arbejde be_at_work come_to_work
    go_to_work
PRIVATE: barsel barselsorlov* maternity_leave paternity_leave parental_leave graviditet* pregnancy
    sygemelding* sygefravær* sygedag sygedage sygedagene sick_leave
    *misbrug *sygdom mental psykiske psykisk økonomiske utroskab* utro
    visum visa opholdstilladelse*
    residence familieproblem* family familie skænderi* dating personlige personal private
    privat* rygning smoking spilleproblem* gambling operation* angst stress udbrændt* burnout fødsel*
    hjemmeliv* kone mand børn barn husband wife kids ansættelse* kontrakt* contract mus-samtale* appraisal
        evne evner præstation* fejl mistakes *problem *problemer arrogance uduelighed* inkompetence*
    incompetence løgne lies
        tøj clothes udseende* looks krop alder age skilsmisse* divorce* gravid* pregnan* barsel_igen løn
    lønnen lønforhøjelse* salary pay_rise raise
    sygefravær* fravær* sygdom* illness drikkeri* druk drikker* drinking gæld debt* økonomi affære* affair
    kæreste* ægteskab* marriage kærlighedsliv* privatliv* private_life sexliv* sex_life vægt weight
    fertilitetsbehandling* *behandling depression* helbred* health diagnose* diagnosis fyring* dismissal
    afskedigelse* advarsel* warning påtale* arbejdsindsats* indsats performance opførsel* behaviour
    behavior attitude hygiejne hygiene lugt smell graviditet* abort* misbrug* straffeattest* religion
    tro seksualitet* sexuality adfærd* personlighed* personality humør temper dovenskab laziness kompetencer
PRIVATE_STATE: gravid pregnant skilt divorced forelsket utro gæld single gift bankerot lugter smells stinker
    stinks barnløs venter_barn expecting
REPRIMAND: advarsel påtale fyreseddel warning reprimand lønforhøjelse lønnedgang raise pay_rise
GETS: får få have har given gets get give giver fik fået modtaget modtog got received receives
THE_ECONOMY: økonomien the_finances the_budget
LONELY_ONE: ensom ensomme lonely isoleret isolated
MIND: mental psyke psykisk psykiske psykiske_helbred mental_health nerver nerves hoved
AT_HOME: derhjemme hjemme at_home
CRISIS: krise crisis sorg grief chok
OWES: skylder owes owe owed skyldte
SURGERY: operation operationen opereret operated surgery indgreb
FIRED: fyret fired afskediget sacked laid_off opsagt dismissed
MUCH_OF: meget mange much many højt high
ABSENT: sygefravær* sygedage* fraværsdage* sick_days sick_leave absences
FOR_US: repræsentant* representative* for_udvalget for_os
OWN_OF: sin sit sine his her their hendes hans
VISITS: går gik gået ses sees seeing see saw konsulterer hos opsøgt
CARER: psykolog* terapeut* psykiater* therapist* psychologist* psychiatrist* counsellor* counselor*
    misbrugscent* krisecent* parterapi*
CARER_PLACE: rehab detox afvænning afrusning misbrugsbehandling hospitalet hospital sygehuset
    psykiatrisk* terapi therapy behandling treatment krisecent* genoptræning
INSIDE: i in på on under into undergoing
MUST: skal must has_to is_to needs
TREATED: opereres opereret operere surgery rehab detox afvænning afrusning kemo* chemo* indlagt indlægges
    hospitalised hospitalized antidepressiv* antidepressant* lykkepiller antabus insulin* psykofarmaka
    sovepiller blodfortyndende dialyse bestrål*
ECONOMY: økonomiske økonomisk økonomi money financial financially penge pengeproblem* gæld debt debts
    kreditor* rki
TROUBLE: problemer problem problems trouble troubles knibe vanskeligheder issues rod
UNDERTAKING: projekt* project* afdeling* institut* netværk* network budget* department* forslag* sagen
    case data
LEFT_ONE: forladt smidt_ud smidt_på left_him left_her left_them kicked_out thrown_out walked_out dumpet
    dumped
TEMPER: temperament* temper vrede raseri anger hidsig* arrig*
ALCOHOL: alkohol alcohol sprut booze vodka druk promille whisky
AT_ODDS: på_kant bad_terms at_odds talefod speaking_terms lagt_sig_ud fallen_out
COPES: magter overkommer klarer_det holder_til cope copes coping
JUDGED: god dårlig ringe elendig good bad poor terrible fremragende great lousy
ABILITY: slow dygtig dygtige kompetent egnet uegnet doven dovne competent incompetent lazy fit unfit
    arrogant rude
        uforskammet uprofessionel unprofessional upålidelig unreliable langsom rodet sjusket irriterende
    annoying
    besværlig difficult uduelig inkompetent uhøflig egoistisk selfish
JOB: leder chef formand vejleder kollega amr forkvinde tovholder leader manager boss chair chairman
    supervisor colleague chairperson medarbejder employee teacher underviser person menneske næstformand
SHOULD: skal bør burde should must ought
STEP_DOWN: stoppe gå_af afgå trække_sig fratræde fyres afsættes udskiftes skiftes_ud step_down resign
    quit leave
    be_replaced be_removed be_fired stop go væk ud
DISMISSES: fratage fratages get_rid rid af_med skille_os_af straffe punish sanction afsætte fyre udskifte
    skifte smide vælte remove replace dismiss oust fire
NO_LONGER: må_ikke may_not must_not skal_ikke_længere should_not
HABIT: complaining brokke coming_late arrives_late møder_for_sent dukker_ikke_op never_shows
    does_not_show kommer_for_sent for_sent late forsinket glemmer forgets afbryder interrupts brokker
    klager complains
    sover sleeps roder for_meget too_much sjusker larmer råber sin_del his_share passer_ikke_sit
    passer_ikke_sin passer_ikke_sine passer_sit passer_sin passer_sine
    her_share
    sine_opgaver dominates dominerer
TRUSTS: tillid mistillid stoler stole trust confidence mistrust distrust
TALKS_WITH: taler snak snakker tale snakke talk talks talking
THEIR: hans hendes his her
NOT_ALONG: ikke_ud_af_det ikke_sammen not_get_along get_along ikke_med_hinanden uvenner
OF_US: vi we us skal do har
EXPECTS: venter expects expecting
CHILD: barn børn tvillinger baby child twins
WHY: hvorfor why
NEVER: aldrig never
TOO_MUCH: for_meget too_much
DOES: passer gør laver does do doing
ENOUGH_OF: nok enough
DO_ABOUT: gør_vi_ved gør_vi_med gøre_ved do_about do_with deal_with håndterer_vi håndtere problemet_med
    problem_med problemer_med problem_with problems_with trouble_with the_trouble_with
UNSATISFIED: utilfreds* tilfreds* dissatisfied satisfied unhappy skuffe* disappointed
DESERVES: fortjener deserve deserves
KEEPS: keeps keep bliver_ved tit ofte often igen again konstant constantly
LETS_DOWN: svigter svigtede svigtet let_us_down lets_us_down
ANYONE: hvem who man one you
BESIDE: forhold_til samarbejde_med relationship_to med with between mellem hos around toward towards overfor
ANYBODY: mand kvinde person dreng pige fyr nogen man woman guy girl boy someone somebody
LIES: ligger lå ligge liggende lying laying lies_on sidder sitting
STILL: helt_stille livløs* bleg pale ubevægelig* motionless limp slap lifeless hvid_i_hovedet
REACTS: reagerer reagere vågner vågne trækker_vejret respond responding wake react reacting breathe
REPLIES: svarer svare rører bevæger answer answering respond responding move moving
OUTDOORS: trappen trappe stairs staircase trappeopgang* stairwell gården vejen road outside
    udenfor kajen parkeringsplads* gangen
DROPPED: tabe tabte tabt dropped dropping knocked_over væltet væltede smadret broke smashed
    gik_i_stykker gået_i_stykker
RUNS: løber løbet vælter vælte siver flyder flød running runs ran pouring pours flows flowing dripping
OUT: ud out all_over over_det_hele down
TALKS_OF: snakker_om taler_om taler_hele talks_about talking_about talked_about talks_of snakket_om talt_om
    nævnt nævner mentioned mentions skriver skrev wrote writes siger sagde sagt says said told
NO_WAY_OUT: nogen_udvej ingen_udvej no_way_out see_a_way_out
HARM_SELF: gøre_noget_ved_sig_selv gør_noget_ved_sig_selv do_something_to_himself do_something_to_herself
    gøre_skade_på_sig_selv
BURNT_SELF: brændte_mig brændt_mig brændte_sig brændt_sig burnt_myself burned_myself burnt_my burned_my
    burnt_himself burnt_herself burned_himself burned_herself
REPORTING: anmelde anmelder anmeldes anmelde indberette melder melde indberetter report reporting register
WORK_INJURY: ulykke ulykken ulykker accidents injuries skader arbejdsulykke* arbejdsskade* *ulykke
    *ulykken skade skaden accident injury nærved-ulykke*
    nærved_hændelse near_miss
WELL: easy nemt let good_terms velkommen welcome godt glad tryg trygt well happy comfortable safe along
    fungerer fungere funker trives thriving thrive
HARDSHIP: svær svære hård hårde stram stramt skrap bad_terms svært hårdt anstrengt skidt dårligt dårlig
    problem problemer problemet besvær bøvl gnidninger
    anspændt knas problems trouble struggling struggle struggles rough difficult hard tough tense strained
    friction kan_ikke_rigtig kan_ikke_med kan_ikke_sammen afraid_of not_get_on
AT_WORK: komme_på_arbejde to_work gå_på_arbejde på_arbejde på_arbejdet på_mit_arbejde mit_job mit_arbejde
    at_work going_to_work
    my_job this_job på_job på_jobbet ind_på_kontoret møde_ind på_mit_kontor coming_to_work in_my_office
UNHAPPY: ked_af få_det_dårligt får_det_dårligt har_det_dårligt har_det_skidt har_det_svært unhappy miserable
    mistrives
OFTEN: tit ofte often sjældent hver_gang every_time hver_uge every_week for_meget
"""
"""Words that only say how something is meant, or that stand beside it."""

FIGURES = """
brænder for|brænde for|brændt for|ild i debatten|ild i diskussion*|ild i den|ild under|brænder inde
brænde inde|brændt varmt|brændende spørgsmål|brændende punkt|burning question|burning to|brænd* nallerne
brænd* fingrene|ild i sjælen|ildsjæl*|trial by fire|nu brænder det på|det brænder på|brænder på for
deadline is burning|is burning hot|slukker brande|slukke brande|dø af grin|dying to|døde punktet|død ud
døde ud|printeren er død|laptop died|dødtræt|dead tired|dead line|dead end|deadline*|dræber
ved at dø af nysgerrighed|kill for a|killing it|killer feature|livet af mig med|leve med|lever med
leve op|lever op|live with|live up|living with|lev med|bombe under|skyder mødet|skyde mødet
skyder punktet|skyd mødet|skudt ned|shot down|skød forslaget|skød den ned|give it a shot|skudsikker
skyder på at|en bragende|i chok over at|slog mig|slår mig at|struck me|slog fast|slår fast|slå fast
slår til|slår ned på|slå op|hit me that|hits the|gå ned i|går ned i|går ned på|gik ned på|går ned til
falder tilbage|faldt over et|faldt over en|stumbled upon|fell off|faldt ud|falder på plads
falder sammen med|faldet sammen med|faldt på gulvet|falder i|faldt i|fell through
meeting falls on|date falls on|deadline falls on|day falls on|it falls on|that falls on|falls on mon*
falls on tue*|falls on wed*|falls on thu*|falls on fri*|falls on sat*|falls on sun*|falls on a mon*
falls on a tue*|falls on a wed*|falls on a thu*|falls on a fri*|falls on a sat*|falls on a sun*
meeting fell on|date fell on|deadline fell on|day fell on|fell on mon*|fell on tue*|fell on wed*
fell on thu*|fell on fri*|fell on sat*|fell on sun*|falls on the|fell on the|falls on a holiday
fast i trafik*|stuck in traffic|stuck in the form|fast i formular*|stuck in a meeting|fast i et møde
fast i møde*|stuck in meetings|drukner i|drowning in|kamp mod|attack the problem|angriber problemet
angribe problemet|trækker stikket|tænder af|slukker ild*|røg af mødet|røget en|røget afsted
røg ud af mødet|varmt emne|hot topic|hot potato|varm kartoffel|ned med nakken|i den grad|heart attack of
hjerteblod|hjertesag*|hjertestarter*|defibrillator*|first aid|førstehjælp*|nervøs for om
bange for at jeg ikke når|afraid i can not|afraid i cannot|afraid not|afraid we|afraid i will
afraid that the|bange for at mødet|bange for at vi|bange for det bliver|afraid it|ked af at aflyse
ked af at melde|ked af at jeg ikke|ked af at vi|sorry|safety moment|vi skyder|skyder vi|fyr løs
fire away|fire drill*|brandøvelse*|fire door*|fire extinguisher*|brandslukker*|branddør*|fire alarm test
fire safety|brandsikker*|brandmand*|ild og sjæl|gav op på|smoke-free|røgfri*|røgalarm*|smoke detector*
om stress|about stress|change* my mind|mind my own|made up my mind|make up my mind|bear in mind|keep in mind
smoke screen|blood pressure|gas cylinder storage|gasflasker|falder ikke i hak|take it on|tage det på mig
tager det på mig|can not take it on|kan ikke tage den|kan ikke holde mødet|ikke holde tiden|alene om
alone with the task|alone hosting|hosting alone|alene vært|alene til|stressende at|stressful to
stress med de|stress with the|burned cd|hot desk*|cold call|det haster|my heart|hjertelig*|i live in
living room|live stream*|live demo|livestream*|go live|live på|er live|på livet løs|liv i den|liv i det
liv i deb*|liv i disk*|liv i mød*|liv i netv*|liv i kamp*|liv i proj*|for livet
life cycle|livscyklus*|life science*|work life|work-life|arbejdsliv*|living lab|living labs
mener det alvorligt|tager det alvorligt|taking it seriously|too much on the agenda|hårdt presset på tid
presset på tid|pressed for time|mister forbindelsen|mistede forbindelsen|lost the link
mistet overblikket|lost track|lose track|lost the overview|tabt tråden|mistet tråden|døde af sig selv
dies out|out of breath|take a breath|trække vejret og|hold vejret|trækker vejret dybt|on fire today
gik amok i|syg af grin|sygt godt|sygt mange|crazy good|skøn|skær* ned|skåret ned|cut down|cuts down
skær* igennem|skåret igennem|cut the meeting|cut item*|klippe en hæl|cut to|cut short|cut corners
push the meeting|pushed the meeting|skubbet mødet|skubber mødet|skubbe mødet|push it|pushed to|hit reply
hit send|kick off|kick-off|kickoff|kaster lys|kaster et|kaste et|beat the|beats|touch base|touch upon
touched upon|rører ved emnet|rørte ved emnet|følger op|follow up|following up|følge op|follows up
spild af tid|spild af penge|spild af kræfter|spild af papir
spild af mad|spild af ressourcer|spild af plads|madspild*|tidsspild*|papirspild*|ressourcespild*|waste of
trækker på|trækker ud|trække ud|trækker det|trækker mit|trække forslaget|trækker forslaget
"""
"""Ways of speaking that mean nothing of the kind: their words are no signs."""

GIVEN_NAMES = """
anders andreas anette anja anna anne annette asger astrid benjamin bent bente birgit birgitte bjarne
bjørn bodil brian britta camilla carl carsten cecilie charlotte christian christina claus clara connie
dorte dorthe ditte ebbe elisabeth ellen else emil emilie emma erik esben eva flemming frederik freja
freya frida gerda gitte grethe gudrun gunnar hanne hannah hans hassan heidi helene helle henning henrik
henriette holger ida inge inger ingrid irene iben jacob jakob jan jane janne jens jeppe jesper jette
johan johanne john jonas jonathan josefine julie jytte jørgen jørn kaj karen karin karl karsten kasper
katrine kenneth kim kirsten kirstine kjeld klaus knud kristian kristine kurt lars lasse laura lea leif
lene lena lilian line lis lisbeth lise lisa liv lone lotte louise lucas lukas lykke mads maja malene
margit maria marianne marie martin mathias mathilde matilde merete mette michael mie mikael mikkel
mikkeline mogens mohamed morten nanna niels nikolaj nina noah ole oliver olivia oscar ove palle pernille
per peter pia poul preben rasmus rikke robert runa rune sanne sara sarah sebastian signe simon sine
sofie solveig stefan steen sten stine susan susanne sune søren thea thomas tim tina tine tobias tommy
torben tove trine troels ulla ulrik ursula uffe vera vibeke victor viggo viktor vivi william yrsa yusuf
agnes ahmed alexander alice ali amanda amir andrew angela anthony barbara charles chen christopher
daniel david deborah diana edward elena elizabeth eric fatima francesca george giulia helen igor ivan
james jennifer jessica joan joseph joshua juan kathryn kevin laila li linda luca luis magnus manuel
marco margaret mark matthew mei melissa michelle mike min-ji monica nancy natalia nicolas olga omar
patricia paul pedro priya rachel raj ravi rebecca richard rosa ryan samuel sandra sergey sharon sophie
stephen steven svetlana tom wei xin yasmin yuki zoe farah camille gro bo noor aisha yusuf sille cille
    vagn villads viktoria
"""

AMBIGUOUS_NAMES = """
per tom mark min li liv lea ida eva rosa may june will bo ove steen sten tim line gro lone viggo bent
else mie kim art
"""
"""Given names that are words as well: a name where they are written with a capital."""
