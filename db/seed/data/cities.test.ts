import { describe, expect, it } from 'vitest';
import { distanceInMeters } from '@/lib/geo';
import { cities } from './reference';

/** A hundred cities that people look for, by country. */
const wellKnown: Record<string, string> = {
  AE: 'Dubai, Abu Dhabi',
  AR: 'Buenos Aires, Rosario',
  AU: 'Sydney, Melbourne, Brisbane, Perth',
  BD: 'Dhaka',
  BR: 'São Paulo, Rio de Janeiro, Salvador, Fortaleza, Jaboatão dos Guararapes, Niterói',
  CA: 'Toronto, Vancouver, Calgary',
  CI: 'Abidjan',
  CN: 'Shanghai, Beijing, Shenzhen, Chengdu, Wuhan',
  CO: 'Bogotá, Medellín',
  DE: 'Berlin, Hamburg, Munich, Cologne, Frankfurt',
  EG: 'Cairo, Alexandria',
  ES: 'Madrid, Barcelona, Valencia, Seville',
  ET: 'Addis Ababa',
  FR: 'Paris, Marseille, Lyon, Toulouse',
  GB: 'London, Birmingham, Glasgow, Liverpool',
  GH: 'Accra, Kumasi',
  GN: 'Conakry',
  ID: 'Jakarta, Surabaya, Bandung, Medan, Balikpapan',
  IN: 'Mumbai, Delhi, Bengaluru, Chennai, Kolkata, Pune, Coimbatore, Navi Mumbai, Chandigarh',
  IR: 'Tehran, Kermanshah',
  IT: 'Rome, Milan, Naples',
  JP: 'Tokyo, Osaka, Nagoya, Sapporo',
  KE: 'Nairobi, Mombasa',
  KR: 'Seoul, Busan',
  MA: 'Casablanca, Rabat, Sale',
  MX: 'Mexico City, Guadalajara, Monterrey',
  MY: 'Kuala Lumpur, Subang Jaya',
  NG: 'Lagos, Kano, Ibadan, Abuja',
  PE: 'Lima',
  PH: 'Manila, Quezon City, Davao, Iligan, Bacolod City',
  PK: 'Karachi, Lahore',
  PL: 'Warsaw, Kraków',
  SA: 'Riyadh, Jeddah',
  TH: 'Bangkok',
  TR: 'Istanbul, Ankara, İzmir',
  US: 'New York, Los Angeles, Chicago, Houston, Phoenix, San Diego',
  VN: 'Ho Chi Minh City, Hanoi',
  ZA: 'Cape Town, Johannesburg, Durban',
};

const listed = (country: string, name: string) =>
  cities.some((city) => city.country === country && city.name === name);
const split = (names: Record<string, string>) =>
  Object.entries(names).flatMap(([country, list]) =>
    list.split(', ').map((name) => [country, name] as const),
  );

describe('the list of cities', () => {
  it('has a hundred that everybody knows', () => {
    expect(split(wellKnown).length).toBeGreaterThanOrEqual(100);
    expect(split(wellKnown).filter(([country, name]) => !listed(country, name))).toEqual([]);
  });

  it('has no village with the people of a district, and no part of a city', () => {
    const wrong = { GB: 'Archway', IN: 'Bilimora', PH: 'Budta, Malingao, Mansilingan', PL: 'Mokotów' };
    expect(split(wrong).filter(([country, name]) => listed(country, name))).toEqual([]);
  });

  it('has each place once', () => {
    const stem = (name: string) => name.toLowerCase().replace(/^city of | city$/g, '');
    const twice = cities.filter((city, at) =>
      cities
        .slice(0, at)
        .some(
          (other) =>
            other.country === city.country &&
            stem(other.name) === stem(city.name) &&
            distanceInMeters(
              { latitude: city.lat, longitude: city.lon },
              { latitude: other.lat, longitude: other.lon },
            ) < 30_000,
        ),
    );
    expect(twice).toEqual([]);
  });
});
