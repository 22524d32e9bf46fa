/**
 * What common words of explainers look like: words (any inflection) and the icon that means them. These win over
 * the icon set's own tags, which were written for buttons ("tree" also finds a folder tree). Ours, one line an icon.
 */
const LINES = `
tree forest wood woods woodland orchard: tree-deciduous
trees park parks: trees
pine spruce fir: tree-pine
palm: tree-palm
leaf leaves foliage autumn mulch photosynthesis chlorophyll: leaf
root roots seedling sprout shoot seed compost soil grow growth: sprout
plant plants gardening houseplant: plant-pot
shrub bush hedge: shrub
flower flowers blossom pollen pollinator garden gardens: flower
rose roses: rose
shade shadow parasol: parasol
street streets road roads highway lane: road
city cities town towns downtown urban skyline: building-complex
building buildings office offices headquarters company companies firm firms: building
house houses home homes household households apartment: house
village neighbourhood neighborhood community: houses
water drop liquid: droplet
storm stormwater thunderstorm lightning: cloud-lightning
rain rainfall drizzle shower rainwater: cloud-rain
flood floods river rivers stream canal wave waves sea ocean tide tides lake: waves-horizontal
dust wind winds breeze air draught: wind
snow snowfall winter frost ice cold freeze freezing: snowflake
cool cooler cools cooling temperature temperatures heat degrees heatwave hot warm warmer fever: thermometer
sun sunlight sunshine solar sunny summer daylight: sun
sunrise dawn morning mornings: sunrise
sunset dusk evening evenings: sunset
moon night nights moonlight sleep bedtime asleep: moon
cloud clouds sky cloudy: cloud
fog mist smog haze: cloud-fog
rainbow: rainbow
harvest wheat grain grains flour cereal: wheat
fire fires burn burns burning flame wildfire: flame
smoke smoking cigarette cigarettes: cigarette
earth planet climate globe world worldwide global: earth
mountain mountains hill hills peak ridge alps: mountain
desert quarry stone stones rock rocks: stone
volcano magma lava: mountain
island beach holiday vacation: tree-palm
bird birds owl owls migration swallow: bird
fish salmon fishing seafood: fish
dog dogs puppy: dog
cat cats kitten: cat
rabbit hare: rabbit
squirrel: squirrel
turtle tortoise: turtle
snail slug: snail
worm worms earthworm: worm
bug bugs insect insects beetle bee bees ant ants: bug
beehive hive honeycomb honey: hexagon
pet pets animal animals wildlife: paw-print
egg eggs: egg
milk dairy: milk
pizza: pizza
bread loaf loaves bakery bakeries baker bake baked sourdough croissant pastry: croissant
cake cakes dessert: cake
cookie cookies biscuit: cookie
apple apples fruit fruits: apple
lemon lemons orange oranges citrus lime: citrus
banana bananas: banana
cherry cherries: cherry
grape grapes vineyard: grape
carrot carrots vegetable vegetables: carrot
salad lettuce: salad
meat beef steak: beef
chicken poultry: drumstick
soup stew broth: soup
sandwich lunch: sandwich
meal meals food foods eat eating dinner restaurant restaurants kitchen dish dishes: utensils
cook cooking recipe recipes pot pan simmer boil boils boiling: cooking-pot
chef: chef-hat
oven: heater
coffee espresso cafe café tea mug: coffee
beer brewery pub: beer
wine: wine
drink drinks drinking glass hydration thirsty: glass-water
salt pepper: shell
sugar sweets candy: candy
heart hearts love loved cardiac: heart
pulse heartbeat exercise: heart-pulse
doctor doctors nurse nurses physician clinic clinics medicine medical health healthcare: stethoscope
hospital hospitals: hospital
patient patients: user-round
pill pills drug drugs medication tablet tablets: pill
vaccine vaccines vaccination injection syringe: syringe
bone bones skeleton: bone
brain brains memory mind minds thinking neuron neurons: brain
eye eyes sight vision: eye
ear ears hearing: ear
hand hands: hand
muscle muscles strength strong gym: biceps-flexed
virus viruses infection infections disease germ bacteria: virus
gene genes dna genetic genetics: dna
tooth teeth dentist toothbrush brushing: toothbrush
baby babies infant newborn: baby
child children kid kids toy toys: toy-brick
people person persons crowd residents citizens families family members: users
customer customers user users client clients visitor visitors rider riders passenger passengers reader readers: users
team teams staff employees employee colleagues workers worker crew: users
friend friends neighbour neighbours neighbor neighbors volunteer volunteers together: heart-handshake
partner partners partnership deal agreement contract: handshake
school schools: school
student students teacher teachers graduate graduation degree university: graduation-cap
class classes lesson lessons course courses training: presentation
book books novel: book
read reading reads library libraries: book-open
story stories history chapter: scroll
newspaper news article press: newspaper
write writing writes pen letter: pen
pencil draw drawing: pencil
paint painting art artist artists colour color colours colors: palette
camera photo photos photography: camera
film films movie movies cinema: clapperboard
video videos: video
music song songs melody: eighth-notes
concert festival microphone singer podcast: mic-vocal
guitar: guitar
piano: piano
headphones headphone listen listening: headphones
noise sound sounds loud volume: volume-2
radio broadcast: radio
television tv: tv
theatre theater play-stage: theater
museum heritage monument bank banks government council court parliament: landmark
church cathedral: church
castle: castle
market markets shop shops store stores stall stalls retailer: store
buy buying purchase shopping grocery groceries order orders: shopping-cart
basket: shopping-basket
bag bags: shopping-bag
gift gifts present presents: gift
price prices pricing tag label: tag
sale discount discounts offer offers: badge-percent
money cash pay pays paid payment payments salary wages income fee fees: banknote
cost costs coin coins budget cheap expensive euro euros dollar dollars: coins
savings saving saves: piggy-bank
interest inflation profit profits revenue: chart-line
bill bills invoice invoices receipt receipts tax taxes: receipt
credit: credit-card
wallet: wallet
insurance safe safety protection protect protects: shield-check
security secure cybersecurity guard: shield
password passwords login key keys: key-round
lock locks locked privacy private encryption: lock
phishing scam scams fraud hacker: venetian-mask
danger dangerous warning risk risks caution hazard: triangle-alert
law laws legal lawyer judge: gavel
vote votes voting election elections ballot: vote
police emergency alarm siren: siren
computer computers laptop laptops: laptop
phone phones smartphone smartphones mobile app apps: smartphone
telephone hotline: phone
message messages chat chats texting: message-circle
mail mails email emails inbox inboxes newsletter: mail
internet web website websites online browser: globe
wifi wireless: wifi
network networks: network
code coding developer developers programmer programming software script: code-xml
terminal command: terminal
api integration integrations: webhook
server servers hosting datacenter: server
database databases data: database
statistics report reports analytics dashboard: chart-column
chip chips processor semiconductor: cpu
robot robots automation ai: bot
bug-report test tests testing: flask-conical
search find finding seek: search
idea ideas insight light-bulb: lightbulb
lamp lamps lighting: lamp
electricity electric power powered energy voltage: zap
battery batteries charge charging: battery-charging
plug socket outlet: plug
panel panels photovoltaic: solar-panel
turbine turbines fan: fan
heating boiler radiator pump pumps: heater
gas fuel petrol diesel: fuel
factory factories industry manufacturing plant-works: factory
engine motor: engine
machine machines mechanism mechanical gear gears: cog
tool tools repair repairs fix maintenance: wrench
hammer: hammer
build building-site construction builder: hard-hat
bridge bridges: bridge
dam dams reservoir: dam
tap faucet pipe pipes gutter gutters: faucet
barrel tank: barrel
filter filters filtering: funnel
bath shower: bath
toilet: toilet
laundry: washing-machine
soap rinse wash washing: droplets
clean cleaning cleaner: brush-cleaning
trash waste garbage rubbish bin: trash
recycle recycling recycled reuse plastic: recycle
box boxes package packages parcel parcels packaging delivery deliveries: package
warehouse stock inventory: warehouse
truck trucks lorry freight: truck
ship ships cargo: ship
boat boats sail sailing: sailboat
car cars driver drivers driving traffic: car
parking: square-parking
bus buses: bus
train trains railway rail station stations: train-front
tram trams streetcar: tram-front
bike bikes bicycle bicycles cycling cyclist cyclists: bike
walk walking walks step steps footsteps: footprints
runner runners jogging shoe shoes sneaker: sport-shoe
plane planes flight flights airport: plane
luggage suitcase: luggage
hotel hotels: hotel
tent camp camping: tent
map maps: map
place places location address destination: map-pin
route routes path trail: route
direction directions compass navigation: compass
traffic-light stop-sign: traffic-cone
rocket launch launches startup: rocket
satellite satellites orbit: satellite
star stars: star
telescope astronomy: telescope
galaxy universe black-hole: galaxy
atom atoms physics nuclear: atom
magnet magnets magnetic: magnet
science chemistry chemical experiment laboratory lab: flask-conical
microscope cell cells: microscope
time clock clocks hour hours minute minutes oclock: clock
second seconds timer quick quickly fast faster stopwatch: timer
wait waiting delay queue slow: hourglass
wristwatch: watch
day days date dates calendar week weeks month months year years weekend schedule: calendar-days
deadline appointment booking: calendar-check
today tomorrow: calendar
speed rapid latency throughput performance: gauge
target goal goals aim: target
win winner winning award prize champion trophy: trophy
medal: medal
quality best certified guarantee warranty: badge-check
checklist todo task tasks: list-checks
yes correct done approve approved success: circle-check
no wrong mistake mistakes error errors: circle-x
question questions ask why: circle-question-mark
speak speech speaking voice talk talking: speech
announcement announce megaphone advertising marketing: megaphone
meeting meetings conference: presentation
job jobs work career business businesses: briefcase
desk desks: lamp-desk
chair chairs: armchair
furniture sofa couch: sofa
bedroom bedrooms mattress: bed
door doors entrance: door-open
window windows glazing: app-window
wall walls brick bricks insulation insulated: brick-wall
floor ceiling roof roofs rooftop: house
umbrella: umbrella
kettle: coffee
knife cut scissors: scissors
needle thread cloth fabric: spool
shirt clothes clothing fashion: shirt
jacket coat pocket: shirt
glasses: glasses
weight weights heavy weigh weighs kilogram kilograms grams gram: weight
size length height width ruler measure measures: ruler
number numbers count: hash
puzzle: puzzle
game games gaming player players: gamepad-2
ball football soccer sport sports: volleyball
chess strategy: chess-knight
dice chance luck lottery: dices
swim swimming pool: waves-ladder
anchor harbor harbour port: anchor
farm farms farmer farmers farming agriculture tractor: tractor
almond: nut
bean beans: bean
mushroom fungi: sprout
carbon co2 emission emissions pollution: cloudy
feather light-weight: feather
link links: link
file files document documents paper: file-text
folder folders: folder
photo-album gallery: image
print printing printer: printer
signature sign signed: signature
gate fence: fence
crown king queen: crown
party celebrate celebration birthday anniversary: party-popper
ticket tickets pass passes admission: ticket
smile happy happiness: face-slightly-smiling
sad stress stressed burnout: face-slightly-frowning
angry anger: face-angry
calm relax meditation breath breathing: wind
`;

/** Icon for each word, in the form it is written above. */
export const MEANINGS: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [words = '', icon = ''] = line.split(': ');
      return words.split(' ').map((word): [string, string] => [word, icon]);
    }),
);
