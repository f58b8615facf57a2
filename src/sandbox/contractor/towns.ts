/** Real postal codes and towns, some of each of the eleven provinces (Brussels counts as one). */
const list = `
  1000 Bruxelles, 1030 Schaerbeek, 1050 Ixelles, 1070 Anderlecht, 1080 Molenbeek-Saint-Jean, 1090 Jette,
  1140 Evere, 1160 Auderghem, 1180 Uccle, 1200 Woluwe-Saint-Lambert, 1300 Wavre, 1340 Ottignies,
  1348 Louvain-la-Neuve, 1370 Jodoigne, 1400 Nivelles, 1410 Waterloo, 1420 Braine-l’Alleud, 1480 Tubize,
  1500 Halle, 1600 Sint-Pieters-Leeuw, 1700 Dilbeek, 1730 Asse, 1800 Vilvoorde, 1850 Grimbergen, 3000 Leuven,
  3070 Kortenberg, 3200 Aarschot, 3290 Diest, 3300 Tienen, 2000 Antwerpen, 2100 Deurne, 2170 Merksem,
  2200 Herentals, 2300 Turnhout, 2400 Mol, 2440 Geel, 2500 Lier, 2600 Berchem, 2800 Mechelen, 2850 Boom,
  3500 Hasselt, 3550 Heusden-Zolder, 3600 Genk, 3630 Maasmechelen, 3680 Maaseik, 3700 Tongeren,
  3800 Sint-Truiden, 3960 Bree, 4000 Liège, 4020 Liège, 4040 Herstal, 4100 Seraing, 4300 Waremme, 4500 Huy,
  4600 Visé, 4700 Eupen, 4800 Verviers, 4900 Spa, 4960 Malmedy, 5000 Namur, 5030 Gembloux, 5060 Sambreville,
  5100 Jambes, 5300 Andenne, 5500 Dinant, 5590 Ciney, 5600 Philippeville, 6000 Charleroi, 6040 Jumet,
  6200 Châtelet, 6500 Beaumont, 7000 Mons, 7060 Soignies, 7100 La Louvière, 7300 Boussu, 7500 Tournai,
  7700 Mouscron, 7800 Ath, 6600 Bastogne, 6660 Houffalize, 6700 Arlon, 6760 Virton, 6800 Libramont,
  6840 Neufchâteau, 6880 Bertrix, 6900 Marche-en-Famenne, 8000 Brugge, 8300 Knokke-Heist, 8400 Oostende,
  8500 Kortrijk, 8600 Diksmuide, 8630 Veurne, 8700 Tielt, 8790 Waregem, 8800 Roeselare, 8900 Ieper, 9000 Gent,
  9040 Sint-Amandsberg, 9100 Sint-Niklaas, 9160 Lokeren, 9200 Dendermonde, 9300 Aalst, 9400 Ninove,
  9500 Geraardsbergen, 9600 Ronse, 9700 Oudenaarde, 9900 Eeklo
`

export const towns: readonly { postalCode: string; city: string }[] = list.split(',').map(entry => {
  const [postalCode = '', ...city] = entry.trim().split(' ')
  return { postalCode, city: city.join(' ') }
})

/** Whose line the n-th is: somebody the sample office does not know. */
export function subscriber(n: number): { employeeId: string; postalCode: string; city: string } {
  // Coprime with the number of towns: neighbours in number live apart, and every town gets its share.
  const { postalCode = '1000', city = 'Bruxelles' } = towns[(n * 41) % towns.length] ?? {}
  return { employeeId: `E${50_000 + n}`, postalCode, city }
}
