"""Closed classes of English words: what can end a noun phrase, what can begin a verb phrase, what is not a name.

Grammar, not subject matter: words of a beat (nouns, verb classes) stand in ``rules/lexicon/``.
"""


def word_set(listing: str) -> frozenset[str]:
    """The words of a listing, white space between them."""
    return frozenset(listing.split())


PREPOSITIONS = word_set(
    """about above across after against along alongside amid amidst among amongst around as at atop because before
    behind below beneath beside besides between beyond by concerning considering despite during except
    excluding following for from in including inside into like minus near of off on onto opposite out outside
    over past pending per plus regarding round since than through throughout till to toward towards under
    underneath unlike until unto up upon versus via vs with within without worth aboard amounting"""
)
DETERMINERS = word_set(
    """a an the this that these those each every either neither both all any some no such what which whose"""
)
POSSESSIVES = word_set("my your his her its our their whose")
# What a noun phrase may open with.
SPECIFIERS = DETERMINERS | POSSESSIVES
RELATIVES = word_set("who which that whom")
PRONOUNS = word_set(
    """i you he she it we they me him us them who whom which that himself herself itself themselves ourselves myself
    someone somebody anyone anybody everyone everybody nobody nothing something anything everything there here
    mine yours hers ours theirs one's whoever"""
)
CONJUNCTIONS = word_set(
    """and or but nor yet so while whereas although though because if unless when where why how whether than"""
)
# Words that only modify the clause, so that no counted noun phrase goes on across them.
ADVERBS = word_set(
    """again ago ahead alone already also altogether always anyway apart apiece aside away back down earlier else
    elsewhere even eventually ever finally first forward further-on hence here however immediately indeed
    instead just later least meanwhile moreover never nevertheless not now nowadays often once only otherwise
    overnight perhaps please quite rather respectively since so somehow sometimes somewhat soon still
    subsequently then thereafter therefore thus today together tomorrow tonight too twice very well yesterday
    yet abroad nearby overall nationally nationwide worldwide locally annually daily weekly monthly yearly
    straight afterwards afterward likewise likely max maximum minimum plus minus last next each
    combined sooner maybe almost nearly"""
)
BE = word_set("""is are was were be been being am 's 're 'm isn't aren't wasn't weren't isnt arent wasnt werent""")
AUXILIARIES = BE | word_set(
    """has have had having do does did will would shall should can could may might must cannot can't won't wouldn't
    shouldn't couldn't don't doesn't didn't hasn't haven't hadn't 've 'll 'd ought mustn't needn't"""
)
NEGATIONS = word_set(
    """not never no none nobody neither nor without cannot n't can't won't wouldn't shouldn't couldn't don't doesn't
    didn't hasn't haven't hadn't isn't aren't wasn't weren't needn't mustn't denied deny denies denying"""
)
# Past forms that end in anything but -ed, and plain forms that newspapers print after a counted noun.
IRREGULAR_VERBS = word_set(
    """arose ate beat beaten became began begun bit blew bore bought bound broke brought built burnt came caught
    chose clung crept cut dealt died drank drew driven drove drunk dug fallen fed fell felt fled flew flown
    forgave forgot fought found froze gave given gone got gotten grew grown heard held hid hit hung hurt kept
    knew known laid lain lay leapt learnt led left lent let lost made meant met overcame overtook paid put
    quit ran rang read rode rose risen sank sang said sat saw seen sent set shook shone shot showed shown
    shrank shrunk shut slept slid slipped sold sought spent split spoke spoken sprang spread sprung stole
    stolen stood stuck struck sued sunk swam swept swore swung taken taught thought threw thrown told took
    tore tried understood undertook voted went withdrew woke won wore worn wrote written lies dies goes says
    sees outnumber"""
)
PLAIN_VERBS = word_set(
    """accept add agree allow amount appear apply argue arrive ask attend await back become begin believe belong
    bring build buy call carry cause chose choose claim close come compete complain confirm contain continue
    contribute cost cover create cross cut deal decide declare decline deliver demand deny depend describe die
    differ disappear do dominate drop earn elect emerge employ enable end enter erupt escape exceed exist
    expect face fail fall favour favor feature feel fear fight fill find finish flee fly follow fought gather
    get give go grow happen have head hear help hold hope hurt improve include increase injure insist intend
    involve join jump keep kill know lack lead learn leave lie live look lose lost love make march mean meet
    miss move need number occur offer open oppose own participate pay perish plan play plead predict prefer
    prevent produce promise protest prove provide publish push qualify raise reach receive recover reflect
    refuse rely remain remember report represent require resign return reveal ride rise run say seek seem sell
    send serve set share show sing sit sleep spend stand stage start stay steal stop strike struggle succeed
    suffer suggest support survive take talk tell tend test think threaten travel try turn understand use
    vanish visit vote wait walk want warn watch wear win wish withdraw witness work write"""
)
# Participles and adjectives in -ing that a noun follows rather than an object.
ATTRIBUTIVE_ING = word_set(
    """remaining surviving missing existing leading serving following outstanding pending living opening closing
    coming passing ongoing incoming outgoing competing opposing neighbouring neighboring visiting rising
    falling striking working winning losing building training polling housing shipping trading banking nursing
    planning playing meeting hearing listening standing sitting shooting killing landing crossing parking
    drinking driving voting operating manufacturing preceding dissenting participating developing emerging
    fishing processing filling sporting"""
)
ADJECTIVES = word_set(
    """additional aged alleged ancient armed average bad bare beloved big black blue brave brief bright british
    broad brown busy downtown callous central cheap chief civil clean clear close cold common complete confirmed corrupt
    crucial cruel current dark dead deadly deep different direct disabled disused double early east eastern elderly
    eligible empty entire european evil exact extra fair false far fatal few fewer final fine fit flat foreign
    former free french fresh full further german giant good grand great green grey happy hard heavy heroic high
    historic hot huge human ill illegal important individual indoor injured innocent international irish
    italian japanese joint junior key known large late latest lead legal less light little live local long loose low
    main major male female many mass massive maximum medical middle military minor missing modern more most
    narrow national new nice north northern nuclear old older only open original other outdoor outer outside own paid
    past personal plain poor possible potential present previous private probable proper public quick quiet rare
    raw ready real recent red regional registered regular remaining respective retired rich right rival rough
    round royal rural russian safe same scottish senior separate serious severe sharp short significant similar
    single slow small social solid south southern special specific spare stolen strange strict strong successive
    such suspected sweet tall tiny top total tough tragic true typical unexplained unidentified unique unnamed
    urban urgent usual vacant vague valuable various vast vile violent vital volunteer vulnerable warm weak
    welsh west western white whole wicked wide wild wounded wrong young younger youngest oldest"""
)
# Adjectives that stand for the people they describe: "12 dead", "the wounded".
NOMINAL_ADJECTIVES = word_set(
    """dead injured wounded missing hurt homeless unemployed jobless displaced accused infected unaccounted guilty"""
)
# These set a population apart from another that the same noun names.
POPULATION_WORDS = word_set(
    """other others further remaining former serving surviving more additional another extra new retired ex second
    third rest"""
)
SPEECH_VERBS = word_set(
    """said says say told tells added adds warned warns claimed insisted insists confirmed confirms explained
    explains announced announces estimated reported argued argues stated recalled recalls admitted admits
    replied noted conceded tweeted wrote writes testified declared revealed acknowledged suggested believes
    maintained alleged disclosed predicted predicts saying telling adding concluded concludes reckons reckoned"""
)
NUMBER_WORDS = word_set(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
    thousands million millions billion billions dozen dozens"""
)

# A pattern of any of them.
NUMBER_WORD = f"(?:{'|'.join(sorted(NUMBER_WORDS))})"

STOPS = (PREPOSITIONS | SPECIFIERS | PRONOUNS | CONJUNCTIONS | ADVERBS | AUXILIARIES) - word_set(
    "further past near overall first one's daily weekly monthly maximum minimum combined"
)

# Singular nouns for persons that no ending gives away.
PERSON_NOUNS = word_set(
    """person man woman child boy girl adult teenager baby infant toddler pensioner youth lad individual officer
    constable detective soldier worker employee staff crew passenger driver pilot patient nurse doctor surgeon
    teacher pupil student resident villager neighbour neighbor tenant customer shopper fan supporter protester
    protestor demonstrator voter member victim survivor casualty hostage prisoner inmate suspect defendant
    offender attacker gunman robber thief pirate militant rebel fighter insurgent terrorist civilian refugee
    migrant asylum-seeker passer-by bystander witness juror judge lawyer prosecutor official minister
    politician senator lawmaker councillor mp candidate delegate leader manager director executive boss owner
    founder player footballer striker coach athlete runner singer actor author writer reporter guest visitor
    tourist holidaymaker swimmer climber hiker firefighter rescuer diver sailor miner farmer engineer builder
    scientist researcher expert volunteer parent mother father brother sister son daughter husband wife friend
    relative grandchild sibling twin signatory plaintiff claimant applicant recipient user subscriber reader
    viewer troop commando police human other colleague dead wounded injured missing homeless unemployed
    apprentice trainee graduate winger midfielder defender goalkeeper bowler boxer golfer jockey grandmother
    grandfather aunt uncle cousin nephew niece schoolboy schoolgirl bride groom chef veteran kid
    citizen subject participant widow widower orphan newborn grandson granddaughter grandparent stepfather
    stepmother stepson girlfriend boyfriend fiance housemate flatmate roommate landlord landlady lodger retiree
    motorcyclist commuter traveller backpacker hitchhiker camper skier snowboarder skipper angler poacher smuggler
    trafficker burglar murderer killer kidnapper hacker fraudster accomplice ringleader newcomer immigrant
    worshipper pilgrim parishioner evacuee detainee escapee attendee clerk plumber butcher barber carpenter
    locksmith solicitor barrister magistrate mayor bishop priest vicar nun monk imam rabbi cook waiter waitress
    gardener shepherd trucker courier jogger cleaner cashier caretaker porter janitor banker analyst architect
    programmer labourer mechanic welder joiner roofer tailor painter dancer sculptor composer actress editor
    photographer professor lecturer tutor umpire referee ranger lifeguard paramedic midwife carer caregiver nanny
    childminder vet consultant coroner sheriff trooper sergeant lieutenant captain colonel corporal cadet conscript
    recruit campaigner organiser treasurer governor ambassador diplomat envoy president postmaster postmistress
    headteacher headmistress foundling heckler onlooker spectator councilwoman chairwoman"""
)
# Forms of verbs and adjectives that, said of a bare number, mean people.
PERSON_VERBS = word_set(
    """killed killing injured injuring wounded wounding hurt hurting died die dead missing arrested arresting
    detained detaining charged charging convicted convicting jailed jailing imprisoned sentenced acquitted
    cleared accused questioned rescued evacuated evacuating hospitalised hospitalized trapped unaccounted
    treated drowned survived perished promoted disciplined suspended sacked dismissed serving homeless
    displaced displacing infected deported executed pleaded testified resigned retired voted attended named
    vaccinated stranded fled saved tested arrests hired employed marched protested rallied sheltered sheltering
    queued fainted guilty abstained abstaining caught operated critical unhurt unharmed discharged hospital"""
)

# A figure beside one of these is expected, feared or planned.
FORECASTS = word_set(
    """may might could will would 'll should expected expects expect feared planned likely unlikely predicted
    predicts hoped aimed intends intended scheduled poised potentially possibly probably perhaps proposed
    projected threatened due shall believed anticipates anticipated promised pledged"""
)
# What is planned, decided or aimed at, where "to" follows: "plans to", "is set to".
AHEAD = word_set(
    """set about going up need needs wants want plans plan hopes hope aims aim promises threatens intend proposes
    planning agreed decided voted intends forecast tipped track slated bound vowed vows pledges aiming hoping"""
)
# Every word that can make a figure less than a fact, alone or with the next word ("set to", "would have").
HEDGES = FORECASTS | AHEAD | word_set("if unless must 'd")
