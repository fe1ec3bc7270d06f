/**
 * First names that many people in Belgium have, by whatever road they came: without accents, in lower case. Names that
 * are as often a word, a month, a town or a brand (`Max`, `Mei`, `Florence`, `Mercedes`) are left out. Own choice.
 */
const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    "aafke abdel abdelkader abdellah abdi abdul abdullah abena achraf adam adele adil adrien agnes agnieszka " +
    "ahmad ahmed aicha aisha aissa alain albert alejandro aleksander aleksandra alessandro alex alexander " +
    "alexandra alexandre alfons ali alice alicia alina aline alioune alois amadou amandine amelie amin amina " +
    "aminata amine amir amira ana anais anas anastasia andre andrea andreas andrei andrii andrzej angela " +
    "angelique anissa anita anjali anke ann anna anne anneleen annelies annelore annemie annick annie anouk " +
    "anthony antoine anton antonella antonio arjen arlette armand arnaud arne arno arthur arun asmae astrid " +
    "aurelie aurore axel axelle aya ayaan aylin ayoub ayse aziz baptiste barbara bart basile bastien beatrice " +
    "beatriz ben benedicte benjamin benoit berat bernadette bernard bert bianca bilal billy binta birgit birgitte " +
    "bjorn bogdan boris bouchra brahim bram brecht brice brigitte britt bruno camille capucine carine carla " +
    "carlos carmen carole caroline catarina catherine cathy cecile cecilia cedric celia celine chaima chantal " +
    "charlie chiara chloe chris christelle christian christiane christine christophe ciska clara clarisse claude " +
    "claudia claudine clemence clement colette concetta conny coralie corentin corinne cristian cristina cyril " +
    "daan dagmar damian damien daniel daniela danielle danny daria dario david debby deborah delphine denis " +
    "denise diana diane didier diego dieter dimitra dimitri dina dirk dominik dominique dorien dorothee driss " +
    "dylan edith edouard eduard elena eleni eleonore elias elien elif eline elio elisa elisabeth elise elke ella " +
    "ellen ellie elliot elodie els elsa emeka emeline emile emilie emily emine emma emmanuel emmanuelle emre enzo " +
    "eric erica erik erika ernest erwin esma esmee esra estelle esther ethan etienne eva evelien evelyne evi ewa " +
    "ezra fabian fabienne fabrice fadila fadma fanny farah farid farida farzad fatiha fatima fatma fatmata fatou " +
    "fatoumata femke ferdinand fernand ferre fien fientje filip finn fiona fleur flor florian floris francine " +
    "francis francisco franck francois francoise frank frans fred freddy frederic frederik frederique freya " +
    "frieda gabin gabriel gabriela gaelle gaetan gaspard geert genevieve georges georgette georgios gerard gerda " +
    "germaine gert ghislaine gilbert gilles gina giovanni gisele giulia giuseppe glenn godelieve greet greta " +
    "griet guido guillaume gunter gurpreet gustave guy gwen gwendoline habiba hadrien hafida hailey hakim halima " +
    "halimo hamdi hamid hamza han hana hanane hanna hannah hanne hannelore hans harun hasan hasna hassan hatice " +
    "hawa heidi helena helene hendrik henri henriette herman hicham hilde hodan houda hubert hugo hugues huguette " +
    "huseyin ibrahim ibrahima idriss ilham ilias ilona ilse ilyas imad imane imran ina ines inge ingrid ioana " +
    "irene irina iris iryna isa isabel isabelle ismael ismail ivan ivo jaak jaan jacob jacqueline jacques jade " +
    "jakub jamal jamila jan jana janne jannes jasmine jasper jawad jean jeanne jeannine jef jelle jen jennifer " +
    "jente jeroen jerome jesse jessica jessy jill jimmy jing jo joachim joan joana joanna joao jochen joel joelle " +
    "joeri johan johanna johannes john johnny jolien jonas jonathan joost joren joris jorre jos jose josee josef " +
    "joseph josephine josiane josine joyce juan jules julia julian julie julien juliette jurgen justine kaat " +
    "kamal kamel karel karen karim karima karin karine karlien karolien katarzyna kate katelijne katia katja kato " +
    "katrien katrijn kelly kenneth kenny kenza kevin khadija khalid khalil kiara kim kirsten klaas kobe koen " +
    "koenraad kofi kris kristel kristien kristof krzysztof kurt kwabena kwame kyan lamine lana lander lara lars " +
    "laura laure laurence laurent layla lea leandre leen leila lena lenn lennert leo leon leonie leopold liam " +
    "lien lies liesbeth lieselot lieve lilou lily lina linda linh lisa lise lisette loic lola lore loredana " +
    "lorenzo lotte lou louis louisa louise lowie luc luca lucas lucia lucie lucien lucienne ludivine ludo ludovic " +
    "luis luisa luka lukas lukasz luna lutgarde lydia lydie lynn maaike maarten machteld madeleine mael maelle " +
    "mahmoud maja malak malgorzata malika mamadou manon manu manuel manuela marc marcel marcella mareike " +
    "margarida margaux margot margriet maria mariam mariama mariame marian marianne marie marieke marielle " +
    "marijke marijn marina marine mario marion marius marjan marta martha marthe martijn martin martina martine " +
    "marwa mary maryam maryse mateo mateusz mathias mathieu mathijs mathilde mathis mats matteo matthew matthias " +
    "matthijs maud mauro maxim maxime mehdi mehmet mehret melanie melissa merel meryem mia michael michal michel " +
    "micheline michelle michiel mieke mihai mila milan milena mina minh mira miranda mireille miriam moha mohamed " +
    "mohammad mohammed monica monika monique morgane mounir mourad moussa muhammed murat murielle mustafa " +
    "mustapha mykola myriam nabil nacer nada nadege nadia nadine naima najat nancy nand naomi nassim natacha " +
    "natalia natalie natasha nathalie nathan nawal nele nelly nena nezha ngozi niamh nicolas nicole niels nikita " +
    "nina nisrine noa noah noe noel noemi noemie nolan noor noora nora norah nordine nour noura nuria odette " +
    "odile oksana olaf oleh oleksandr olena olga olivia olivier omar omer omid oona orlane oscar oskar osman otis " +
    "oumar oumou ousmane pablo paola parisa pascal pascale patricia patrick patrik paul paula paule pauline pavel " +
    "pedro pema petra philippe pia pierre pierrette piet pieter pieterjan pietro piotr priya quentin quinten " +
    "rabia rachel rachid rachida raf rafael rafik rahma rahwa ramazan ramon ramona rania raoul raphael raquel " +
    "rayan rebecca reda redouane regine regis reinhard reinhilde remi remy renaat renaud rene renee reza ria " +
    "ricardo richard rik rita robbe robbin robert roberto robin roeland roger roland rolf romain romane romy " +
    "ronny rosa rosalie rosario roxane ruben rudi rudy rune ruth ryan saar sabine sabrina sacha said saida salah " +
    "saliha salim salima salma salvatore sam samia samir samira samuel sander sandra sandrine sanne santiago sara " +
    "sarah saskia sebastian sebastien selam selim selma semih senne seppe serge sergio serhii severine shirin " +
    "sien siham silke silvia simon simone simonne simran sina siska sofia sofian sofiane sofie sonia sophie " +
    "soraya souad soufiane soumaya stan stanislas stef stefaan stefan stefanie stephane stephanie steve steven " +
    "stijn sunniva suzanne sven svetlana sylvain sylvie tania tanja tara tariq tatiana tenzin tesfay tetiana teun " +
    "thea theo theresa therese thibault thibaut thierry thijs thomas tiago tim timothee tine tinne tobias tom " +
    "tomas tomasz toon tristan tuur ulrike ursula valentin valentina valentine valerie vanessa vasile vasilis " +
    "veerle vera veronique victor viktor vince vincent violette virginie viviane vladimir walid walter wannes " +
    "ward warre wassim wendy werner wesley willem william willy wim wout wouter xander xavier yana yannick yara " +
    "yasin yasmina yasmine yasser yassin yassine yonas younes yousra youssef youssra yuliia yusuf yvan yves " +
    "yvette yvonne zahra zakaria zara zeinab zeynep ziad zineb zoe zohra zuzanna"
  ).split(" "),
);

/** True for a first name that many people have, with or without its accents. */
export function isFirstName(name: string): boolean {
  return FIRST_NAMES.has(name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());
}
