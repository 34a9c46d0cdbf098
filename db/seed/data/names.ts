/** Given and family names that belong together, with the countries they are common in and how many of 400 people they name (the shares add up to 400). */
export interface NameGroup {
  countries: readonly string[];
  share: number;
  female: readonly string[];
  male: readonly string[];
  last: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

export const nameGroups: readonly NameGroup[] = [
  {
    countries: ['US', 'CA', 'GB', 'IE', 'AU', 'NZ'],
    share: 80,
    female: words(
      'Amelia Hazel Ivy Nora Freya Tessa Willa June Orla Maeve Paige Skye Georgia Callie Naomi Jade',
    ),
    male: words(
      'Owen Caleb Miles Felix Jonah Theo Rory Elliot Declan Wyatt Hugo Jasper Finn Marcus Nate Toby',
    ),
    last: words(
      'Whitlock Barlow Penrose Ashby Calloway Drummond Everly Fairbank Greaves Hollis Kerrigan Lockwood Merriman Prescott Rowntree Sheridan Thackray Winslow',
    ),
  },
  {
    countries: ['ES', 'MX', 'CO', 'AR', 'CL', 'PE'],
    share: 62,
    female: words('Lucía Valentina Carla Ximena Alba Renata Inés Paula Camila Noa Jimena Aitana Rocío Abril'),
    male: words('Mateo Thiago Hugo Bruno Iker Nicolás Álvaro Tomás Gael Adrián Joaquín Emilio Rodrigo Saúl'),
    last: words(
      'Aguilera Benítez Carrasco Domínguez Escudero Fuentes Galindo Herrero Ibáñez Lozano Montero Navarro Olmedo Pacheco Quiroga Salcedo Vidal',
    ),
  },
  {
    countries: ['BR', 'PT'],
    share: 27,
    female: words('Beatriz Helena Larissa Matilde Leonor Bianca Iara Mariana Rafaela Clara'),
    male: words('Caio Duarte Vicente Tiago Rui Henrique Davi Otávio Gonçalo Murilo'),
    last: words(
      'Almeida Barreto Cardoso Figueira Lacerda Magalhães Nogueira Pacheco Queiroz Sampaio Teixeira Valadares',
    ),
  },
  {
    countries: ['FR', 'BE', 'LU', 'CH'],
    share: 28,
    female: words('Élise Margaux Camille Jeanne Louane Apolline Solène Manon Agathe Clémence'),
    male: words('Baptiste Lucien Rémi Anatole Gaspard Étienne Mathis Léandre Corentin Yanis'),
    last: words(
      'Aubert Bellanger Charpentier Delacourt Fournel Garnier Lacombe Marchand Perrault Rousselle Thibault Vasseur',
    ),
  },
  {
    countries: ['DE', 'AT', 'NL', 'CH'],
    share: 34,
    female: words('Lena Greta Mila Frieda Annika Johanna Saskia Femke Lieke Hanna Marlene Roos'),
    male: words('Jannik Moritz Lukas Bastian Till Jonas Sven Daan Thijs Matthis Emil Konrad'),
    last: words(
      'Albrecht Brandt Dijkstra Eichhorn Falke Hartwig Janssen Kessler Lindner Meinhardt Postma Reuter Steiner Vogelsang Wendt',
    ),
  },
  {
    countries: ['SE', 'NO', 'DK', 'FI', 'IS'],
    share: 23,
    female: words('Astrid Linnea Ingrid Saga Tuva Aino Elsa Signe Kaisa Maja'),
    male: words('Aksel Lasse Viggo Elias Nils Eero Magnus Oskar Sindre Anton'),
    last: words(
      'Bergström Dahl Ekholm Fagerlund Halvorsen Isaksen Koskinen Lindholm Nygaard Rasmussen Strand Virtanen',
    ),
  },
  {
    countries: ['IN', 'PK', 'BD', 'SG', 'MY'],
    share: 30,
    female: words('Anika Diya Kavya Meera Nandini Riya Sana Tara Zoya Ishita'),
    male: words('Aarav Dev Ishaan Kabir Nikhil Rohan Samir Vihaan Zain Arjun'),
    last: words('Banerjee Chowdhury Desai Iyer Bhandari Kulkarni Malhotra Nair Qureshi Rahman Saxena Verma'),
  },
  {
    countries: ['IT'],
    share: 16,
    female: words('Giulia Ginevra Chiara Arianna Bianca Ilaria Marta Sofia'),
    male: words('Lorenzo Matteo Tommaso Elia Davide Pietro Andrea Riccardo'),
    last: words('Bellini Caruso Donati Esposito Mancuso Rinaldi Santoro Vitale Zanetti'),
  },
  {
    countries: ['GR', 'CY'],
    share: 7,
    female: words('Eleni Danae Myrto Katerina Ioanna'),
    male: words('Nikos Stavros Petros Dimitris Yannis'),
    last: words('Galanis Marinos Kostas Andreou Vlachos Economou'),
  },
  {
    countries: ['PL'],
    share: 9,
    female: words('Zofia Hanna Maja Oliwia Jagoda'),
    male: words('Jakub Tomasz Kacper Szymon Igor'),
    last: words('Baran Kowal Wilk Mazurek Sikora Zawada'),
  },
  {
    countries: ['CZ', 'SK'],
    share: 5,
    female: words('Tereza Petra Nela Klára'),
    male: words('Matej Filip Marek Dominik'),
    last: words('Novotny Kolar Hruska Urban Benda'),
  },
  {
    countries: ['RO'],
    share: 4,
    female: words('Ioana Daria Mihaela'),
    male: words('Andrei Radu Vlad'),
    last: words('Ionescu Marin Dumitru Ungureanu'),
  },
  {
    countries: ['HU'],
    share: 3,
    female: words('Lilla Réka Dorka'),
    male: words('Bence Levente Máté'),
    last: words('Szabo Toth Fekete Balogh'),
  },
  {
    countries: ['UA'],
    share: 3,
    female: words('Oksana Daryna Solomiya'),
    male: words('Taras Bohdan Ostap'),
    last: words('Petrenko Kovalenko Lysenko Bondar'),
  },
  {
    countries: ['HR', 'SI'],
    share: 1,
    female: words('Petra Lana'),
    male: words('Luka Jure'),
    last: words('Horvat Babić Zupan'),
  },
  {
    countries: ['AE', 'SA', 'EG', 'MA'],
    share: 15,
    female: words('Layla Yasmin Hala Salma Rania Nour Dina Amal'),
    male: words('Karim Omar Tarek Youssef Sami Ziad Hamza Idris'),
    last: words('Bennani Darwish Farouk Mansour Najjar Sabbagh Tazi Zerouali Hadidi'),
  },
  {
    countries: ['TR'],
    share: 6,
    female: words('Elif Defne Zeynep Ece Nehir'),
    male: words('Emre Kerem Burak Deniz Ozan'),
    last: words('Aydın Kaya Yıldız Şahin Tekin Uçar'),
  },
  {
    countries: ['NG'],
    share: 8,
    female: words('Adaeze Amara Ngozi Temi Folake'),
    male: words('Chidi Emeka Tunde Kelechi Seun'),
    last: words('Adeyemi Balogun Eze Okafor Nwosu Bello'),
  },
  {
    countries: ['KE'],
    share: 6,
    female: words('Wanjiru Achieng Makena Nyambura'),
    male: words('Kamau Otieno Baraka Kiprono'),
    last: words('Maina Mwangi Onyango Wambui Mutua'),
  },
  {
    countries: ['ZA'],
    share: 6,
    female: words('Thandi Zola Lerato Naledi'),
    male: words('Sipho Themba Pieter Lwazi'),
    last: words('Dlamini Khumalo Nkosi Sithole Botha'),
  },
  {
    countries: ['JP'],
    share: 6,
    female: words('Hana Yuki Rin Misaki'),
    male: words('Haruto Ren Kaito Sota'),
    last: words('Asano Fujita Mori Tanaka Okabe'),
  },
  {
    countries: ['KR'],
    share: 4,
    female: words('Sora Jisoo Haeun Yuna'),
    male: words('Minjun Jun Dohyun Seojin'),
    last: words('Choi Kang Yoon Bae Seo'),
  },
  {
    countries: ['TW', 'HK', 'SG'],
    share: 4,
    female: words('Mei Yiting Jiaxin'),
    male: words('Wei Kai Junhao'),
    last: words('Lin Chang Tsai Hsu'),
  },
  {
    countries: ['TH'],
    share: 3,
    female: words('Ploy Mali Fah'),
    male: words('Krit Anan Niran'),
    last: words('Wongsa Saelim Chaiyo'),
  },
  {
    countries: ['VN'],
    share: 4,
    female: words('Linh Thao Mai'),
    male: words('Bao Minh Khoa'),
    last: words('Nguyen Tran Dang Pham'),
  },
  {
    countries: ['PH'],
    share: 3,
    female: words('Althea Bea Liza'),
    male: words('Paolo Migs Jomar'),
    last: words('Dizon Reyes Santos Manalo'),
  },
  {
    countries: ['ID'],
    share: 3,
    female: words('Ayu Dewi Laras'),
    male: words('Rizky Bayu Galih'),
    last: words('Hartono Wibowo Santosa Kusuma'),
  },
];

/** Endings that make a second handle out of a name when the plain one is taken. */
export const handleWords = words(
  'daily studio outside eats atelier notes frames diary makes goes loop local weekend journal field corner',
);
