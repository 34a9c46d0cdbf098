import type { GeoPermissibleObjects } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import fine from 'world-atlas/countries-50m.json';
import coarse from 'world-atlas/countries-110m.json';
import { singleton } from '@/lib/singleton';

/** Land and the borders between countries, as d3 draws them. */
export interface Atlas {
  land: GeoPermissibleObjects;
  borders: GeoPermissibleObjects;
}

function unpack(topology: Topology): Atlas {
  const { land, countries } = topology.objects as {
    land: GeometryObject;
    countries: GeometryCollection;
  };
  return {
    land: feature(topology, land),
    borders: mesh(topology, countries, (one, other) => one !== other),
  };
}

/** The whole world at a glance: about 8,000 points. For servers only, since the atlas is larger than any page. */
export const worldAtlas = () => singleton('atlas-110m', () => unpack(coarse));

/** Coasts that still look right when a map shows a few hundred kilometres: about 80,000 points. */
export const closeAtlas = () => singleton('atlas-50m', () => unpack(fine));
