import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { LineStyle } from "../../model/line-style.ts";
import { rgb, type Palette } from "./palette.ts";

/** What an edge carries to the shader beside sigma's own attributes. */
export interface EdgeLook extends EdgeDisplayData {
  readonly line: LineStyle;
  readonly forward: boolean;
  readonly backward: boolean;
}

const PATTERN: Readonly<Record<LineStyle, number>> = {
  corroborated: 0,
  "single-source": 1,
  "claimed-only": 1,
  planned: 2,
  denied: 3,
  contested: 4,
};

/* All measures are CSS pixels: one quad per edge, the pattern is drawn by distance along and across it. */
const VERTEX = /* glsl */ `
attribute vec2 a_start; attribute vec2 a_end; attribute vec2 a_radii; attribute vec3 a_look;
attribute vec4 a_color; attribute vec4 a_id; attribute vec2 a_corner;
uniform mat3 u_matrix; uniform vec2 u_viewport; uniform float u_sizeRatio;
varying vec4 v_color; varying vec2 v_at; varying float v_length; varying vec3 v_look;
vec2 toPixels(vec2 p) { return ((u_matrix * vec3(p, 1.0)).xy * 0.5 + 0.5) * u_viewport; }
void main() {
  vec2 a = toPixels(a_start); vec2 b = toPixels(a_end); vec2 d = b - a;
  float len = length(d); vec2 u = len > 0.0 ? d / len : vec2(1.0, 0.0); vec2 n = vec2(-u.y, u.x);
  vec2 gaps = a_radii / u_sizeRatio * 1.15 + vec2(3.0, 4.0);
  float room = max(len - gaps.x - gaps.y, 0.0);
  v_at = vec2(mix(-2.0, room + 2.0, a_corner.x), a_corner.y * 9.0);
  v_length = room; v_look = a_look;
  gl_Position = vec4((a + u * (gaps.x + v_at.x) + n * v_at.y) / u_viewport * 2.0 - 1.0, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
uniform float u_pixelRatio; uniform vec3 u_yes; uniform vec3 u_no;
varying vec4 v_color; varying vec2 v_at; varying float v_length; varying vec3 v_look;
float cover(float distance) { return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0); }
float span(float at, float from, float to) { return max(from - at, at - to); }
float head(vec2 at) { return max(abs(at.y) * 0.914 - at.x * 0.406, at.x - 9.0); }
void main() {
  float across = v_at.y; float along = v_at.x; float pattern = v_look.x; float width = v_look.y;
  float forward = mod(v_look.z, 2.0); float backward = floor(v_look.z / 2.0);
  float from = backward > 0.5 ? 7.0 : 0.0; float to = v_length - (forward > 0.5 ? 7.0 : 0.0);
  float ink = 0.0; vec3 color = v_color.rgb; float bar = abs(across) - width * 0.5;
  if (pattern > 3.5) {
    float gap = 1.4 + width * 0.4; float half_ = max(width * 0.375, 0.8);
    float up = abs(across - gap) - half_; float down = abs(across + gap) - half_;
    ink = cover(max(min(up, down), span(along, 0.0, v_length)));
    color = up < down ? u_yes : u_no;
  } else {
    float line = max(bar, span(along, from, to));
    if (pattern > 0.5 && pattern < 1.5) line = max(line, span(mod(along - from, 12.0), 0.0, 7.0));
    if (pattern > 1.5 && pattern < 2.5)
      line = max(length(vec2(mod(along - from, 5.5) - 2.75, across)) - 1.25, span(along, from, to));
    vec2 middle = vec2(along - v_length * 0.5, across);
    if (pattern > 2.5) line = max(line, 9.0 - abs(middle.x));
    ink = cover(line);
    if (forward > 0.5) ink = max(ink, cover(head(vec2(v_length - along, across))));
    if (backward > 0.5) ink = max(ink, cover(head(vec2(along, across))));
    if (pattern > 2.5) {
      vec2 turned = abs(vec2(middle.x + middle.y, middle.x - middle.y) * 0.7071);
      float mark = min(max(turned.x - 1.15, turned.y - 6.5), max(turned.y - 1.15, turned.x - 6.5));
      float red = cover(mark); color = mix(color, u_no, red); ink = max(ink, red);
    }
  }
  #ifdef PICKING_MODE
  gl_FragColor = ink > 0.5 ? v_color : vec4(0.0);
  #else
  float alpha = ink * v_color.a; gl_FragColor = vec4(color * alpha, alpha);
  #endif
}`;

const UNIFORMS = ["u_matrix", "u_viewport", "u_sizeRatio", "u_pixelRatio", "u_yes", "u_no"] as const;
type Uniform = (typeof UNIFORMS)[number];
const [FLOAT, UNSIGNED_BYTE, TRIANGLES] = [0x1406, 0x1401, 4];

/** Makes the program that draws every line style; `palette` is asked at each frame. */
export function createEdgeProgram(palette: () => Palette): EdgeProgramType {
  return class extends EdgeProgram<Uniform> {
    getDefinition() {
      return {
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_start", size: 2, type: FLOAT },
          { name: "a_end", size: 2, type: FLOAT },
          { name: "a_radii", size: 2, type: FLOAT },
          { name: "a_look", size: 3, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [0, 1],
          [0, -1],
          [1, 1],
          [1, 1],
          [0, -1],
          [1, -1],
        ],
      };
    }

    processVisibleItem(
      id: number,
      at: number,
      from: NodeDisplayData,
      to: NodeDisplayData,
      data: EdgeLook,
    ): void {
      const arrows = data.line === "contested" ? 0 : Number(data.forward) + 2 * Number(data.backward);
      const look = [PATTERN[data.line], data.size, arrows];
      const values = [from.x, from.y, to.x, to.y, from.size, to.size, ...look, floatColor(data.color), id];
      this.array.set(values, at);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      const { yes, no } = palette();
      gl.uniformMatrix3fv(uniformLocations["u_matrix"] ?? null, false, params.matrix);
      gl.uniform2f(uniformLocations["u_viewport"] ?? null, params.width, params.height);
      gl.uniform1f(uniformLocations["u_sizeRatio"] ?? null, params.sizeRatio);
      gl.uniform1f(uniformLocations["u_pixelRatio"] ?? null, params.pixelRatio);
      gl.uniform3f(uniformLocations["u_yes"] ?? null, ...rgb(yes));
      gl.uniform3f(uniformLocations["u_no"] ?? null, ...rgb(no));
    }
  };
}
