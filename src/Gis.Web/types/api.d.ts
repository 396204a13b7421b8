// What the API answers, as far as the page reads it (see openapi.json of the host for all of it).
import type { MultiPolygon } from "geojson";

export interface LocalName {
    th: string;
    en: string | null;
}

export interface Position {
    lon: number;
    lat: number;
    basis: "surveyed" | "map" | "geocoded" | "derived";
}

export interface Place {
    subdistrict: LocalName | null;
    district: LocalName | null;
    province: LocalName | null;
}

/** West, south, east, north in degrees. */
export type Bbox = [number, number, number, number];

export interface SchoolSummary {
    id: string;
    codes: { dmc: string | null; smis: string | null; obec: string | null };
    name: LocalName;
    kind: string | null;
    levels: string[];
    students: number | null;
    sizeClass: string | null;
    position: Position | null;
    place: Place;
    isDemo: boolean;
    coverage: { network: string; dltv: string; combined: string; isResilient: boolean };
}

export interface SchoolAreaMembership {
    code: string;
    name: LocalName;
    basis: "stated" | "derived";
    derived: { code: string; name: LocalName } | null;
}

export interface SchoolDetail extends SchoolSummary {
    levelText: string | null;
    address: string | null;
    phone: string | null;
    email: string | null;
    website: string | null;
    electricity: "grid" | "off-grid" | "none" | null;
    openedOn: string | null;
    closedOn: string | null;
    mergedInto: string | null;
    areas: Partial<Record<"subdistrict" | "district" | "province" | "serviceArea" | "cluster", SchoolAreaMembership | null>>;
    flags: string[];
    facts: Record<string, { source: string; observedOn: string | null }>;
    changedAt: string;
}

export interface SearchItem {
    type: "school" | "area";
    id: string;
    code: string | null;
    name: LocalName;
    kind: string | null;
    place: Place | null;
    position: Position | null;
    bbox: Bbox | null;
    isDemo: boolean;
    coverage: SchoolSummary["coverage"] | null;
}

export interface AreaDetail {
    code: string;
    kind: string;
    name: LocalName;
    bbox: Bbox | null;
    schools: number;
    isDemo: boolean;
    parents: { code: string; kind: string; name: LocalName }[];
    children: number;
    boundary: MultiPolygon | null;
}

export interface About {
    title: LocalName;
    demo: boolean;
    schools: number;
    unplaced: number;
    areas: Record<string, number>;
    bbox: Bbox | null;
    baseMap: { url: string; attribution: string; maxZoom: number } | null;
}

export interface SchoolPage {
    items: SchoolSummary[];
    next: string | null;
    total: number;
}

export interface NearPage {
    items: { distanceMeters: number; school: SchoolSummary }[];
}

/** Counts leave out the facet's own filter: they say what another choice would give. */
export interface SchoolsSummary {
    total: number;
    students: number;
    unplaced: number;
    network: Record<string, { schools: number; students: number }>;
    dltv: Record<string, { schools: number; students: number }>;
    combined: Record<string, { schools: number; students: number }>;
    level: Record<string, number>;
    size: Record<string, number>;
    kind: Record<string, number>;
}

export interface AreaShare {
    code: string;
    name: LocalName;
    parent: LocalName | null;
    schools: number;
    students: number;
    network: Record<string, number>;
    dltv: Record<string, number>;
    combined: Record<string, number>;
}

export interface CoverageTopic {
    value: string;
    reason: string;
    why: { th: string; en: string };
    source: string | null;
    observedOn: string | null;
}

export interface SchoolCoverage {
    network: CoverageTopic;
    dltv: CoverageTopic;
    combined: string;
    isResilient: boolean;
}

/** Where a row of a register comes from, and the day it was true. */
interface Row {
    source: string;
    observedOn: string;
}

export interface Enrolment extends Row {
    academicYear: number;
    term: number;
    total: number;
    male: number;
    female: number;
    unknown: number;
    grades: { grade: string; male: number; female: number; unknown: number }[];
}

export interface Building extends Row {
    typeName: string;
    condition: string | null;
}

export interface Receiver extends Row {
    condition: string;
}

export interface Link extends Row {
    provider: string;
    medium: string;
    role: string;
    status: string;
    downMbps: number | null;
    upMbps: number | null;
    measured: { downMbps: number | null; upMbps: number | null; latencyMs: number | null; on: string | null } | null;
    flags: string[];
    isStale: boolean;
}

export interface SchoolRegisters {
    enrolment: Enrolment | null;
    buildings: Building[];
    receivers: Receiver[];
    links: Link[];
}
