-- The characters of OpenCC's tables (Hong Kong, Taiwan and general, to the mainland), one for one.
create function search.traditional() returns text
language sql immutable parallel safe as $$ select
  '㑯㑳㑶㓨㗲㘚㜄㜏㜢㠏㠣㥮㩜㩳㩵㺏䁪䁻䃮䊷䋙䋚䋹䋻䍦䎱䓣䙡䜀䝼䡵䥇䥑䥕䥱䦛䦟䧢䮄䯀䰾䱷䱽䲁䲘䴉丟並乾亂亙亞佇佈佔併來侖侶侷俁係俔俠俥俬倀倆倈倉個們倖倫倲偉偑側偵偽傌傑傖傘備傢傭傯傳傴債傷傾僂僅'
  '僉僑僕僞僤僥僨僱價儀儁儂億儈儉儎儐儔儕儘償優儲儷儸儺儻儼兇兌兒兗內兩冊冑冪凈凍凜凱別刪剄則剋剎剗剛剝剮剴創剷劃劄劇劉劊劌劍劏劑劚勁動務勛勝勞勢勣勩勱勳勵勸勻匭匯匱區協卹卻卽厙厠厤厭厲厴參叄叢'
  '吒吳吶呂咼員唄唸問啓啞啟啢喎喚喪喫喬單喲嗆嗇嗊嗎嗚嗩嗰嗶嘆嘍嘓嘔嘖嘗嘜嘩嘮嘯嘰嘵嘸嘽噁噓噚噝噠噥噦噯噲噴噸噹嚀嚇嚌嚐嚕嚙嚥嚦嚧嚨嚮嚲嚳嚴嚶囀囁囂囅囈囉囌囑囪圇國圍園圓圖團垻埡埨埰執堅堊堖堝堯'
  '報場塊塋塏塒塗塚塢塤塵塸塹塿墊墜墠墮墰墳墶墻墾壇壋壎壓壗壘壙壚壜壞壟壠壢壩壪壯壺壼壽夠夢夥夾奐奧奩奪奬奮奼妝姍姦娙娛婁婦婭媧媯媰媼媽嫋嫗嫵嫺嫻嫿嬀嬃嬈嬋嬌嬙嬡嬤嬪嬰嬸孃孋孌孫學孻孿宮寀寢實寧'
  '審寫寬寵寶將專尋對導尷屆屍屓屜屢層屨屬岡峯峴島峽崍崑崗崙崢崬嵐嵗嵽嵾嶁嶄嶇嶔嶗嶠嶢嶧嶨嶮嶸嶺嶼嶽巋巒巔巖巘巰巹帥師帳帶幀幃幓幗幘幟幣幫幬幷幹幾庫廁廂廄廈廎廕廚廝廞廟廠廡廢廣廩廬廳弒弔弳張強彄'
  '彆彈彌彎彔彙彠彥彫彲彿後徑從徠復徵徹恆恥悅悞悵悶悽惡惱惲惻愛愜愨愴愷愾慄態慍慘慚慟慣慤慪慫慮慳慶慺慼慾憂憊憐憑憒憖憚憤憫憮憲憶懇應懌懍懞懟懣懤懨懲懶懷懸懺懼懾戀戇戔戧戩戰戱戲戶扞拋拚挩挱挾捨'
  '捫捱捲掃掄掆掗掙掛採揀揚換揮揯損搖搗搧搵搶摑摜摟摯摳摶摺摻撈撏撐撓撝撟撣撥撫撲撳撻撾撿擁擄擇擊擋擓擔據擠擡擣擬擯擰擱擲擴擷擺擻擼擽擾攄攆攏攔攖攙攛攜攝攢攣攤攪攬敍敎敓敗敘敵數斂斃斆斕斬斷於旂'
  '旣昇時晉晛晝暈暉暐暘暢暫曄曆曇曉曏曖曠曥曨曬書會朥朧朮東枱枴柵柺査桱桿梔梘梜條梟梲棄棊棖棗棟棡棧棲棶椏椲楊楓楨業極榘榦榪榮榲榿構槍槓槤槧槨槮槳槶槼樁樂樅樑樓標樞樢樣樧樫樳樸樹樺樿橈橋機橢橫橯'
  '檁檉檔檜檟檢檣檮檯檳檸檻櫃櫍櫓櫚櫛櫝櫞櫟櫥櫧櫨櫪櫫櫬櫱櫳櫸櫻欄欅權欏欒欓欖欞欽歎歐歟歡歲歷歸歿殘殞殤殨殫殭殮殯殰殲殺殻殼毀毆毿氂氈氌氣氫氬氳氾汎汙決沒沖況泝洩洶浹浿涇涗涼淒淚淥淨淩淪淵淶淺渙'
  '減渢渦測渾湊湋湞湧湯溈準溝溫溮溳溼滄滅滌滎滙滬滯滲滷滸滻滾滿漁漊漍漚漢漣漬漲漵漸漿潀潁潑潔潕潙潚潛潤潯潰潷潿澀澆澇澐澗澠澤澦澩澫澮澱澾濁濃濄濆濕濘濚濛濜濟濤濧濫濰濱濺濼濾瀂瀅瀆瀇瀉瀋瀏瀕瀘瀝'
  '瀟瀠瀦瀧瀨瀰瀲瀾灃灄灑灒灕灘灙灝灡灣灤灧灩災為烏烴無煉煒煙煢煥煩煬煱熅熒熗熰熱熲熾燀燁燈燉燒燖燙燜營燦燬燭燴燶燻燼燾爍爐爛爭爲爺爾牀牆牘牴牽犖犛犢犧狀狹狽猙猶猻獁獃獄獅獎獨獪獫獮獰獱獲獵獷獸'
  '獺獻獼玀現琱琺琿瑋瑒瑣瑤瑩瑪瑲璉璊璕璗璡璣璦璫璯環璵璸璽璿瓅瓊瓏瓔瓚瓛甌甕產産畝畢畫異畵當疇疊痙痠痺痾瘂瘋瘍瘓瘞瘡瘧瘮瘲瘺瘻療癆癇癉癒癘癟癡癢癤癥癧癩癬癭癮癰癱癲發皁皚皰皸皺盃盜盞盡監盤盧盪'
  '眞眥眾睍睏睜睞睪瞘瞜瞞瞶瞼矇矓矚矯硃硜硤硨硯碕碩碭碸確碼碽磑磚磠磣磧磯磽磾礄礎礐礙礦礪礫礬礱祕祿禍禎禕禡禦禪禮禰禱禿秈稅稈稏稜稟種稱穀穇穌積穎穠穡穢穩穫穭窩窪窮窯窵窶窺竄竅竇竈竊竪競筆筍筧筴'
  '箇箋箏箚節範築篋篔篠篢篤篩篳篸簀簍簑簞簡簣簫簷簹簽簾籃籅籌籔籙籛籜籟籠籤籩籪籬籮籲粧粵糉糝糞糧糭糰糲糴糶糹糾紀紂紃約紅紆紇紈紉紋納紐紓純紕紖紗紘紙級紛紜紝紞紡紬紮細紱紲紳紵紹紺紼紿絀終絃組絅'
  '絆絎結絕絛絝絞絡絢給絨絪絰統絲絳絶絹絺綁綃綄綆綈綉綌綎綏綐綑經綖綜綝綞綠綡綢綣綧綪綫綬維綯綰綱網綳綴綵綸綹綺綻綽綾綿緄緇緊緋緑緒緓緔緗緘緙線緝緞締緡緣緦編緩緬緯緱緲練緶緹緻緼縈縉縊縋縐縑縕縗'
  '縛縝縞縟縣縧縫縭縮縯縱縲縳縴縵縶縷縹總績繃繅繆繒織繕繚繞繡繢繩繪繫繭繮繯繰繳繶繸繹繻繼繽繾繿纁纆纇纈纊續纍纏纓纔纕纖纘纜缽罃罈罌罎罰罵罷羅羆羈羋羣羥羨義羶習翫翬翹翽耬耮聖聞聯聰聲聳聵聶職聹聽'
  '聾肅脅脈脛脣脩脫脹腎腖腡腦腫腳腸膃膕膚膞膠膢膩膽膾膿臉臍臏臘臚臟臠臢臥臨臺與興舉舊舖舘艙艤艦艫艱艷芻茲荊莊莖莢莧華菴菸萇萊萬萴萵葉葒著葤葦葯葷蒍蒐蒓蒔蒕蒞蒼蓀蓆蓋蓮蓯蓴蓽蔄蔔蔘蔞蔣蔥蔦蔭蔯蔿'
  '蕁蕆蕎蕒蕓蕕蕘蕢蕩蕪蕭蕷薀薈薊薌薑薔薘薟薦薩薳薴薵薹薺藍藎藝藥藪藭藴藶藹藺蘀蘄蘆蘇蘊蘋蘚蘞蘟蘢蘭蘺蘿虆虉處虛虜號虧虯蛺蛻蜆蝀蝕蝟蝦蝨蝸螄螞螢螮螻螿蟄蟈蟎蟣蟬蟯蟲蟳蟶蟻蠁蠅蠆蠍蠐蠑蠔蠟蠣蠨蠱蠶'
  '蠻衆衊術衕衚衛衝衞衹袞袷裊裏補裝裡製複褌褘褲褳褸褻襀襇襉襏襖襝襠襤襪襬襯襲襴覈見覎規覓視覘覡覥覦親覬覯覲覷覺覽覿觀觴觶觸訁訂訃計訊訌討訏訐訒訓訕訖託記訛訝訟訢訣訥訩訪設許訴訶診註証詀詁詆詎詐'
  '詒詔評詖詗詘詛詝詞詠詡詢詣試詩詪詫詬詭詮詰話該詳詵詷詼詿誄誅誆誇誌認誑誒誕誘誚語誠誡誣誤誥誦誨說説誰課誶誹誼誾調諂諄談諉請諍諏諑諒諓論諗諛諜諝諞諟諡諢諤諦諧諫諭諮諱諲諳諴諶諷諸諺諼諾謀謁謂謄'
  '謅謊謎謏謐謔謖謗謙謚講謝謠謡謨謫謬謭謳謹謾譁證譎譏譓譖識譙譚譜譞譟譫譭譯議譴護譸譽譾讀讅變讋讌讎讒讓讕讖讚讜讞谿豈豎豐豔豬豶貍貓貙貝貞貟負財貢貧貨販貪貫責貯貰貲貳貴貶買貸貺費貼貽貿賀賁賂賃賄'
  '賅資賈賊賑賒賓賕賙賚賜賞賠賡賢賣賤賦賧質賫賬賭賰賴賵賺賻購賽賾贄贅贇贈贊贋贍贏贐贓贔贖贗贛贜赬趕趙趨趲跡踐踰踴蹌蹕蹟蹠蹣蹤蹺躂躉躊躋躍躎躑躒躓躕躚躡躥躦躪軀車軋軌軍軏軑軒軔軛軝軟軤軫軲軸軹軺'
  '軻軼軾較輄輅輇輈載輊輋輒輓輔輕輗輛輜輝輞輟輥輦輩輪輬輮輯輳輶輸輻輼輾輿轀轂轄轅轆轉轍轎轔轟轡轢轤辦辭辮辯農迴逕這連週進遊運過達違遙遜遞遠遡適遲遶遷選遺遼邁還邇邊邏邐郟郵鄆鄉鄒鄔鄖鄧鄩鄭鄰鄲鄳'
  '鄴鄶鄺酇酈醃醖醜醞醟醣醫醬醱醲釀釁釃釅釋釐釒釓釔釕釗釘釙針釣釤釦釧釩釴釵釷釹釺釾釿鈀鈁鈃鈄鈅鈇鈈鈉鈍鈎鈐鈑鈒鈔鈕鈞鈡鈣鈥鈦鈧鈮鈰鈳鈴鈷鈸鈹鈺鈽鈾鈿鉀鉅鉆鉈鉉鉊鉋鉍鉑鉕鉗鉚鉛鉝鉞鉢鉤鉥鉦鉧鉬鉭'
  '鉮鉳鉶鉷鉸鉺鉻鉿銀銃銅銈銍銑銓銖銘銚銛銜銠銣銥銦銨銩銪銫銬銱銳銶銷銹銻銼鋁鋃鋅鋇鋌鋏鋐鋒鋗鋙鋝鋟鋣鋤鋥鋦鋨鋩鋪鋭鋮鋯鋰鋱鋶鋸鋹鋼錀錁錄錆錇錈錏錐錒錕錘錙錚錛錞錟錠錡錢錤錦錨錩錫錮錯録錳錶錸錼'
  '鍀鍁鍃鍅鍆鍇鍈鍊鍋鍍鍔鍘鍚鍛鍠鍤鍥鍩鍬鍭鍰鍵鍶鍺鍼鍾鎂鎄鎇鎊鎌鎓鎔鎖鎘鎚鎛鎝鎡鎢鎣鎦鎧鎩鎪鎬鎭鎮鎰鎲鎳鎵鎶鎸鎿鏃鏇鏈鏌鏍鏏鏐鏑鏗鏘鏜鏝鏞鏟鏡鏢鏤鏨鏰鏵鏷鏹鏺鏻鏽鐃鐄鐇鐋鐍鐏鐐鐒鐓鐔鐘鐙鐝鐠鐥'
  '鐦鐧鐨鐩鐫鐮鐯鐲鐳鐵鐶鐸鐺鐽鐿鑄鑊鑌鑑鑒鑔鑕鑞鑠鑣鑥鑪鑭鑰鑱鑲鑷鑹鑼鑽鑾鑿钁钂長門閂閃閆閈閉開閌閎閏閑閒間閔閘閡閣閤閥閨閩閫閬閭閱閲閶閹閻閼閽閾閿闃闆闇闈闉闊闋闌闍闐闑闒闓闔闕闖關闞闠闡闢闤'
  '闥陘陝陞陣陰陳陸陽隉隊階隑隕際隤隨險隮隯隱隴隸隻雋雖雙雛雜雞離難雲電霑霢霧霽靂靄靆靈靉靚靜靝靦靨鞏鞝鞦鞽韁韃韆韉韋韌韍韓韙韜韝韞韻響頁頂頃項順頇須頊頌頍頎頏預頑頒頓頔頗領頜頠頡頤頦頫頭頮頰頲'
  '頴頵頷頸頹頻頽顆題額顎顏顒顓顔顗願顙顛類顢顥顧顫顬顯顰顱顳顴風颭颮颯颱颳颶颸颺颻颼飀飄飆飈飛飠飢飣飥飩飪飫飭飯飱飲飴飼飽飾飿餃餄餅餈餉養餌餎餏餑餒餓餕餖餗餘餚餛餜餞餡館餬餱餳餵餶餷餸餺餼餾餿'
  '饁饃饅饈饉饊饋饌饑饒饗饘饜饞饢馬馭馮馱馳馴馹馼駁駃駉駐駑駒駓駔駕駘駙駛駝駟駡駢駪駭駰駱駸駼駿騁騂騄騅騊騌騍騎騏騑騖騙騞騠騤騧騫騭騮騰騱騵騶騷騸騾驀驁驂驃驄驅驊驌驍驎驏驕驗驚驛驟驢驤驥驦驪驫骯'
  '髏髒體髕髖髮鬆鬍鬚鬢鬥鬧鬨鬩鬮鬱鬹魎魘魚魛魟魢魨魯魴魷魺鮀鮁鮃鮆鮈鮊鮋鮍鮎鮐鮑鮒鮓鮚鮜鮝鮞鮟鮠鮡鮣鮦鮪鮫鮭鮮鮳鮶鮸鮺鯀鯁鯇鯉鯊鯒鯔鯕鯖鯗鯛鯝鯡鯢鯤鯧鯨鯪鯫鯰鯴鯷鯻鯽鯿鰁鰂鰃鰆鰈鰉鰊鰌鰍鰏鰐鰒'
  '鰓鰛鰜鰟鰠鰣鰤鰥鰧鰨鰩鰭鰮鰱鰲鰳鰵鰶鰷鰹鰺鰻鰼鰾鱀鱂鱅鱇鱈鱉鱒鱔鱖鱗鱘鱚鱝鱟鱠鱣鱤鱧鱨鱭鱯鱲鱷鱸鱺鳥鳧鳩鳬鳲鳳鳴鳶鳾鴆鴇鴉鴒鴕鴛鴝鴞鴟鴣鴦鴨鴯鴰鴴鴷鴻鴿鵁鵂鵃鵏鵐鵑鵒鵓鵜鵝鵟鵠鵡鵪鵬鵮鵯鵰鵲'
  '鵷鵾鶄鶇鶉鶊鶓鶖鶘鶚鶠鶡鶥鶩鶪鶬鶯鶱鶲鶴鶹鶺鶻鶼鶿鷀鷁鷂鷄鷉鷊鷓鷖鷗鷙鷚鷟鷥鷦鷫鷭鷯鷲鷳鷴鷸鷹鷺鷽鸂鸇鸊鸌鸏鸑鸕鸘鸚鸛鸝鸞鹵鹹鹺鹼鹽麗麥麩麪麫麬麯麳麴麵麼麽黃黌點黨黲黴黶黷黽黿鼂鼉鼕鼴齊齋齎'
  '齏齒齔齕齗齘齙齜齟齠齡齣齦齧齪齬齮齯齲齶齷齼龍龎龐龑龔龕龜鿁鿓𠁞𠗣𡃕𡅏𡑍𡑭𡓾𡔖𡞵𡠹𡢃𡮉𡮣𡳳𡻕𡾱𢣚𢶫𢹿𣈶𣙎𣞻𣠩𣠲𣯶𣾷𤁣𤅶𤓩𤪺𤫩𤳸𥊝𥌃𥕥𥖅𥗽𥢢𥸠𥼽𦘧𦣎𦪙𧜗𧜵𧝞𧟀𧩙𧵳𧶧𨊰𨊸𨋢𨤻𨦫𨧀𨧜𨨏𨭆𨭎𨯅𩞯𩠴𩣑'
  '𩶘𰻞'
$$;

create function search.simplified() returns text
language sql immutable parallel safe as $$ select
  '㑔㑇㐹刾𠵾㘎㚯㛣𡞱㟆𫵷㤘㨫㧐擜𤠋𥇢䀥鿎䌶䌺䌻䌿䌾䍠䎬𬜯䙌䜧䞍𫟦䦂鿏𬭯䥾䦶䦷𨸟𫠊䯅鲃䲣䲝鳚鳤鹮丢并干乱亘亚伫布占并来仑侣局俣系伣侠伡私伥俩俫仓个们幸伦㑈伟㐽侧侦伪㐷杰伧伞备家佣偬传伛债伤倾偻仅'
  '佥侨仆伪𫢸侥偾雇价仪俊侬亿侩俭傤傧俦侪尽偿优储俪㑩傩傥俨凶兑儿兖内两册胄幂净冻凛凯别删刭则克刹刬刚剥剐剀创铲划札剧刘刽刿剑㓥剂㔉劲动务勋胜劳势𪟝勚劢勋励劝匀匦汇匮区协恤却即厍厕历厌厉厣参叁丛'
  '咤吴呐吕呙员呗念问启哑启唡㖞唤丧吃乔单哟呛啬唝吗呜唢𠮶哔叹喽啯呕啧尝唛哗唠啸叽哓呒啴恶嘘㖊咝哒哝哕嗳哙喷吨当咛吓哜尝噜啮咽呖𠰷咙向亸喾严嘤啭嗫嚣冁呓啰苏嘱囱囵国围园圆图团坝垭𫭢采执坚垩垴埚尧'
  '报场块茔垲埘涂冢坞埙尘𫭟堑𪣻垫坠𫮃堕坛坟垯墙垦坛垱埙压𡋤垒圹垆坛坏垄垅坜坝塆壮壶壸寿够梦伙夹奂奥奁夺奖奋姹妆姗奸𫰛娱娄妇娅娲妫㛀媪妈袅妪妩娴娴婳妫媭娆婵娇嫱嫒嬷嫔婴婶娘㛤娈孙学𡥧孪宫采寝实宁'
  '审写宽宠宝将专寻对导尴届尸屃屉屡层屦属冈峰岘岛峡崃昆岗仑峥岽岚岁𫶇㟥嵝崭岖嵚崂峤峣峄峃崄嵘岭屿岳岿峦巅岩𪩘巯卺帅师帐带帧帏㡎帼帻帜币帮帱并干几库厕厢厩厦庼荫厨厮𫷷庙厂庑废广廪庐厅弑吊弪张强𫸩'
  '别弹弥弯录汇彟彦雕彨佛后径从徕复征彻恒耻悦悮怅闷凄恶恼恽恻爱惬悫怆恺忾栗态愠惨惭恸惯悫怄怂虑悭庆㥪戚欲忧惫怜凭愦慭惮愤悯怃宪忆恳应怿懔蒙怼懑㤽恹惩懒怀悬忏惧慑恋戆戋戗戬战戯戏户捍抛拼捝挲挟舍'
  '扪挨卷扫抡㧏挜挣挂采拣扬换挥搄损摇捣扇揾抢掴掼搂挚抠抟折掺捞挦撑挠㧑挢掸拨抚扑揿挞挝捡拥掳择击挡㧟担据挤抬捣拟摈拧搁掷扩撷摆擞撸㧰扰摅撵拢拦撄搀撺携摄攒挛摊搅揽叙教敚败叙敌数敛毙敩斓斩断于旗'
  '既升时晋𬀪昼晕晖𬀩旸畅暂晔历昙晓向暧旷𣆐昽晒书会𦛨胧术东台拐栅拐查𣐕杆栀枧𬂩条枭棁弃棋枨枣栋㭎栈栖梾桠㭏杨枫桢业极矩干杩荣榅桤构枪杠梿椠椁椮桨椢椝桩乐枞梁楼标枢㭤样榝㭴桪朴树桦椫桡桥机椭横𣓿'
  '檩柽档桧槚检樯梼台槟柠槛柜𬃊橹榈栉椟橼栎橱槠栌枥橥榇蘖栊榉樱栏榉权椤栾𣗋榄棂钦叹欧欤欢岁历归殁残殒殇㱮殚僵殓殡㱩歼杀壳壳毁殴毵牦毡氇气氢氩氲泛泛污决没冲况溯泄汹浃𬇙泾涚凉凄泪渌净凌沦渊涞浅涣'
  '减沨涡测浑凑𣲗浈涌汤沩准沟温浉涢湿沧灭涤荥汇沪滞渗卤浒浐滚满渔溇𬇹沤汉涟渍涨溆渐浆潨颍泼洁𣲘沩㴋潜润浔溃滗涠涩浇涝沄涧渑泽滪泶𬇕浍淀㳠浊浓㳡𣸣湿泞溁蒙浕济涛㳔滥潍滨溅泺滤澛滢渎㲿泻沈浏濒泸沥'
  '潇潆潴泷濑弥潋澜沣滠洒𪷽漓滩𣺼灏㳕湾滦滟滟灾为乌烃无炼炜烟茕焕烦炀㶽煴荧炝𬉼热颎炽𬊤烨灯炖烧𬊈烫焖营灿毁烛烩㶶熏烬焘烁炉烂争为爷尔床墙牍抵牵荦牦犊牺状狭狈狰犹狲犸呆狱狮奖独狯猃狝狞㺍获猎犷兽'
  '獭献猕猡现雕珐珲玮玚琐瑶莹玛玱琏𫞩𬍤𬍡琎玑瑷珰㻅环玙瑸玺璇𬍛琼珑璎瓒𤩽瓯瓮产产亩毕画异画当畴叠痉酸痹疴痖疯疡痪瘗疮疟瘆疭瘘瘘疗痨痫瘅愈疠瘪痴痒疖症疬癞癣瘿瘾痈瘫癫发皂皑疱皲皱杯盗盏尽监盘卢荡'
  '真眦众𪾢困睁睐睾眍䁖瞒瞆睑蒙眬瞩矫朱硁硖砗砚埼硕砀砜确码䂵硙砖硵碜碛矶硗䃅硚础𬒈碍矿砺砾矾砻秘禄祸祯祎祃御禅礼祢祷秃籼税秆䅉棱禀种称谷䅟稣积颖秾穑秽稳获穞窝洼穷窑窎窭窥窜窍窦灶窃竖竞笔笋笕䇲'
  '个笺筝札节范筑箧筼筿𬕂笃筛筚𥮾箦篓蓑箪简篑箫檐筜签帘篮𥫣筹䉤箓篯箨籁笼签笾簖篱箩吁妆粤粽糁粪粮粽团粝籴粜纟纠纪纣𬘓约红纡纥纨纫纹纳纽纾纯纰纼纱纮纸级纷纭纴𬘘纺䌷扎细绂绁绅纻绍绀绋绐绌终弦组䌹'
  '绊绗结绝绦绔绞络绚给绒𬘡绖统丝绛绝绢𫄨绑绡𬘫绠绨绣绤𬘩绥䌼捆经𫄧综𬘭缍绿𫟅绸绻𬘯𬘬线绶维绹绾纲网绷缀彩纶绺绮绽绰绫绵绲缁紧绯绿绪绬绱缃缄缂线缉缎缔缗缘缌编缓缅纬缑缈练缏缇致缊萦缙缢缒绉缣缊缞'
  '缚缜缟缛县绦缝缡缩𬙂纵缧䌸纤缦絷缕缥总绩绷缫缪缯织缮缭绕绣缋绳绘系茧缰缳缲缴𫄷䍁绎𦈡继缤缱䍀𫄸𬙊颣缬纩续累缠缨才𬙋纤缵缆钵䓨坛罂坛罚骂罢罗罴羁芈群羟羡义膻习玩翚翘翙耧耢圣闻联聪声耸聩聂职聍听'
  '聋肃胁脉胫唇修脱胀肾胨脶脑肿脚肠腽腘肤䏝胶𦝼腻胆脍脓脸脐膑腊胪脏脔臜卧临台与兴举旧铺馆舱舣舰舻艰艳刍兹荆庄茎荚苋华庵烟苌莱万荝莴叶荭着荮苇药荤𫇭搜莼莳蒀莅苍荪席盖莲苁莼荜𬜬卜参蒌蒋葱茑荫𫈟𫇭'
  '荨蒇荞荬芸莸荛蒉荡芜萧蓣蕰荟蓟芗姜蔷荙莶荐萨䓕苧䓓苔荠蓝荩艺药薮䓖蕴苈蔼蔺萚蕲芦苏蕴苹藓蔹𦻕茏兰蓠萝蔂𬟁处虚虏号亏虬蛱蜕蚬𬟽蚀猬虾虱蜗蛳蚂萤䗖蝼螀蛰蝈螨虮蝉蛲虫𫊻蛏蚁蚃蝇虿蝎蛴蝾蚝蜡蛎蟏蛊蚕'
  '蛮众蔑术同胡卫冲卫只衮夹袅里补装里制复裈袆裤裢褛亵𫌀裥裥袯袄裣裆褴袜摆衬袭襕核见觃规觅视觇觋觍觎亲觊觏觐觑觉览觌观觞觯触讠订讣计讯讧讨𬣙讦讱训讪讫托记讹讶讼䜣诀讷讻访设许诉诃诊注证𧮪诂诋讵诈'
  '诒诏评诐诇诎诅𬣞词咏诩询诣试诗𬣳诧诟诡诠诘话该详诜𫍣诙诖诔诛诓夸志认诳诶诞诱诮语诚诫诬误诰诵诲说说谁课谇诽谊訚调谄谆谈诿请诤诹诼谅𬣡论谂谀谍谞谝𬤊谥诨谔谛谐谏谕咨讳𬤇谙𫍯谌讽诸谚谖诺谋谒谓誊'
  '诌谎谜𫍲谧谑谡谤谦谥讲谢谣谣谟谪谬谫讴谨谩哗证谲讥𬤝谮识谯谭谱𫍽噪谵毁译议谴护诪誉谫读谉变詟䜩雠谗让谰谶赞谠谳溪岂竖丰艳猪豮狸猫䝙贝贞贠负财贡贫货贩贪贯责贮贳赀贰贵贬买贷贶费贴贻贸贺贲赂赁贿'
  '赅资贾贼赈赊宾赇赒赉赐赏赔赓贤卖贱赋赕质赍账赌䞐赖赗赚赙购赛赜贽赘赟赠赞赝赡赢赆赃赑赎赝赣赃赪赶赵趋趱迹践逾踊跄跸迹跖蹒踪跷跶趸踌跻跃䟢踯跞踬蹰跹蹑蹿躜躏躯车轧轨军𫐄轪轩轫轭𬨂软轷轸轱轴轵轺'
  '轲轶轼较𨐈辂辁辀载轾𪨶辄挽辅轻𫐐辆辎辉辋辍辊辇辈轮辌𫐓辑辏𬨎输辐辒辗舆辒毂辖辕辘转辙轿辚轰辔轹轳办辞辫辩农回径这连周进游运过达违遥逊递远溯适迟绕迁选遗辽迈还迩边逻逦郏邮郓乡邹邬郧邓𬩽郑邻郸𫑡'
  '邺郐邝酂郦腌酝丑酝蒏糖医酱酦𬪩酿衅酾酽释厘钅钆钇钌钊钉钋针钓钐扣钏钒𬬩钗钍钕钎䥺𬬱钯钫钘钭钥𫓧钚钠钝钩钤钣钑钞钮钧钟钙钬钛钪铌铈钶铃钴钹铍钰钸铀钿钾巨钻铊铉𬬿铇铋铂钷钳铆铅𫟷钺钵钩𬬸钲𬭁钼钽'
  '𬬹锫铏𫟹铰铒铬铪银铳铜𫓯铚铣铨铢铭铫铦衔铑铷铱铟铵铥铕铯铐铞锐𨱇销锈锑锉铝锒锌钡铤铗𬭎锋𫓶铻锊锓铘锄锃锔锇铓铺锐铖锆锂铽锍锯𬬮钢𬬭锞录锖锫锩铔锥锕锟锤锱铮锛𬭚锬锭锜钱𫓹锦锚锠锡锢错录锰表铼镎'
  '锝锨锪钫钔锴锳炼锅镀锷铡钖锻锽锸锲锘锹𬭤锾键锶锗针钟镁锿镅镑镰𬭩镕锁镉锤镈𨱏镃钨蓥镏铠铩锼镐镇镇镒镋镍镓鿔镌镎镞旋链镆镙𬭬镠镝铿锵镗镘镛铲镜镖镂錾镚铧镤镪䥽𬭸锈铙𨱑𫔍铴𫔎𨱔镣铹镦镡钟镫镢镨䦅'
  '锎锏镄𬭼镌镰䦃镯镭铁镮铎铛𫟼镱铸镬镔鉴鉴镲锧镴铄镳镥𬬻镧钥镵镶镊镩锣钻銮凿镢镋长门闩闪闫闬闭开闶闳闰闲闲间闵闸阂阁合阀闺闽阃阆闾阅阅阊阉阎阏阍阈阌阒板暗闱𬮱阔阕阑阇阗𫔶阘闿阖阙闯关阚阓阐辟阛'
  '闼陉陕升阵阴陈陆阳陧队阶𬮿陨际𬯎随险𬯀陦隐陇隶只隽虽双雏杂鸡离难云电沾霡雾霁雳霭叇灵叆靓静靔腼靥巩绱秋鞒缰鞑千鞯韦韧韨韩韪韬鞲韫韵响页顶顷项顺顸须顼颂𫠆颀颃预顽颁顿𬱖颇领颌𬱟颉颐颏𫖯头颒颊颋'
  '颕𫖳颔颈颓频颓颗题额颚颜颙颛颜𫖮愿颡颠类颟颢顾颤颥显颦颅颞颧风飐飑飒台刮飓飔飏飖飕飗飘飙飚飞饣饥饤饦饨饪饫饬饭飧饮饴饲饱饰饳饺饸饼糍饷养饵饹饻饽馁饿馂饾𫗧余肴馄馃饯馅馆糊糇饧喂馉馇𩠌馎饩馏馊'
  '馌馍馒馐馑馓馈馔饥饶飨𫗴餍馋馕马驭冯驮驰驯驲𫘜驳𫘝𬳶驻驽驹𬳵驵驾骀驸驶驼驷骂骈𬳽骇骃骆骎𬳿骏骋骍𫘧骓𫘦骔骒骑骐𬴂骛骗𬴃𫘨骙䯄骞骘骝腾𫘬𫘪驺骚骟骡蓦骜骖骠骢驱骅骕骁𬴊骣骄验惊驿骤驴骧骥骦骊骉肮'
  '髅脏体髌髋发松胡须鬓斗闹哄阋阄郁鬶魉魇鱼鱽𫚉鱾鲀鲁鲂鱿鲄𬶍鲅鲆𫚖𬶋鲌鲉鲏鲇鲐鲍鲋鲊鲒鲘鲞鲕𩽾𬶏𬶐䲟鲖鲔鲛鲑鲜鲓鲪𩾃鲝鲧鲠鲩鲤鲨鲬鲻鲯鲭鲞鲷鲴鲱鲵鲲鲳鲸鲮鲰鲶鲺鳀𬶟鲫鳊鳈鲗鳂䲠鲽鳇𬶠䲡鳅鲾鳄鳆'
  '鳃鳁鳒鳑鳋鲥𫚕鳏䲢鳎鳐鳍鳁鲢鳌鳓鳘𬶭鲦鲣鲹鳗鳛鳔𬶨鳉鳙𩾌鳕鳖鳟鳝鳜鳞鲟𬶮鲼鲎鲙鳣鳡鳢鲿鲚鳠𫚭鳄鲈鲡鸟凫鸠凫鸤凤鸣鸢䴓鸩鸨鸦鸰鸵鸳鸲鸮鸱鸪鸯鸭鸸鸹鸻䴕鸿鸽䴔鸺鸼𬷕鹀鹃鹆鹁鹈鹅𫛭鹄鹉鹌鹏鹐鹎雕鹊'
  '鹓鹍䴖鸫鹑鹒鹋鹙鹕鹗𬸘鹖鹛鹜䴗鸧莺𬸣鹟鹤鹠鹡鹘鹣鹚鹚鹢鹞鸡䴘鹝鹧鹥鸥鸷鹨𬸦鸶鹪鹔𬸪鹩鹫鹇鹇鹬鹰鹭鸴㶉鹯䴙鹱鹲𬸚鸬鹴鹦鹳鹂鸾卤咸鹾碱盐丽麦麸面面𤿲曲𪎌曲面么么黄黉点党黪霉黡黩黾鼋鼌鼍冬鼹齐斋赍'
  '齑齿龀龁龂𬹼龅龇龃龆龄出龈啮龊龉𬺈𫠜龋腭龌𬺓龙厐庞䶮龚龛龟䜤鿒𠀾㓆𠴛𠲥𫭼𡋗𡋀𡍣㛟㛿㛠𡭜𡭬𡳃岁㟜𢘝𢫞𢬦暅㭣𣘓𣞎𣑶毶㳢𣺽𣷷𤊰㻘㻏𤳄𥅿𥅘𥐰𥐯𬒗䅪𥮋𥹥𡳒𦟗䑽䘞䙊䘛𧝧䜥䞌䞎䢀䢁䢂𨤰䦀𬭊䦁𬭛𬭶𬭳䥿䭪𩠠䯃'
  '䲞𰻝'
$$;

-- One form for what reads the same: full and half width, upper and lower case, traditional and simplified.
-- Most texts have no traditional character, which one test shows at a third of the cost of listing those that are there.
create function search.fold(t text) returns text
language plpgsql immutable parallel safe as $$
declare
  folded text := lower(normalize(t, NFKC));
  form text;
begin
  if folded !~ ('[' || search.traditional() || ']') then return folded; end if;
  -- One pass for each traditional character that is there: translate() would look through the whole table
  -- for each character of the text.
  for form in
    select distinct hit[1] from regexp_matches(folded, '[' || search.traditional() || ']', 'g') as hit
  loop
    folded := replace(folded, form,
      substr(search.simplified(), strpos(search.traditional(), form), 1));
  end loop;
  return folded;
end
$$;

-- A Markdown body as words: no marks, no addresses, no break between two Chinese characters.
create function search.plain(body text) returns text
language sql immutable parallel safe as $$
  select regexp_replace(
    regexp_replace(
      regexp_replace(left(body, 100000), '\]\([^)\s]*[^)]*\)|https?://\S+', ' ', 'g'),
      '[*_`#>|\[\]!~\\]+', '', 'g'),
    '(?<=[⺀-鿿、-〃，。])\s+(?=[⺀-鿿])', '', 'g')
$$;

-- Each character with its neighbour, or alone before a mark and at the end, so that every character begins
-- something. Spaces join, since iPhone 17 is iPhone17, and so does a mark within a number or a Latin word.
create function search.ngrams(t text) returns text[]
language sql immutable parallel safe as $$
  select coalesce(array_agg(a || coalesce(nullif(b, ','), '')), '{}')
  from (
    select string_to_array(
      regexp_replace(
        regexp_replace(t, '\s+|(?<=[a-z0-9])[!-/:-@\[-`{-~]+(?=[a-z0-9])', '', 'g'),
        '[!-/:-@\[-`{-¿‐-⁯、-〿]+', ',', 'g'), null)
  ) as s(c), unnest(c, c[2:]) as ngram(a, b)
  where a <> ','
$$;

-- What the index holds of a story: the ngrams of all of it, those of its heading once more (^), its kind
-- and its column (=). Punctuation is in no ngram, so these are never mistaken for one.
create function search.lexemes(heading text, words text, kind story_kind, column_slug text) returns tsvector
language sql immutable parallel safe as $$
  select array_to_tsvector(
    search.ngrams(words)
    || array(select '^' || ngram from unnest(search.ngrams(heading)) as ngram)
    || array['=' || kind::text, '=' || column_slug])
$$;

-- Without quotation marks and brackets, which nobody types.
create function search.bare(t text) returns text
language sql immutable parallel safe as $$
  select regexp_replace(t, '["''()“”‘’«»‹›《》〈〉「」『』【】〔〕·•]+', '', 'g')
$$;

create function search.heading(s story) returns text
language sql immutable as $$
  select search.bare(search.fold(concat_ws(E'\n', s.title, nullif(array_to_string(s.keywords, E'\n'), ''))))
$$;

create function search.words(s story) returns text
language sql immutable as $$
  select search.bare(search.fold(concat_ws(E'\n', s.title, nullif(array_to_string(s.keywords, E'\n'), ''),
    s.summary, search.plain(s.body))))
$$;

-- What of a story is searched.
create function search.searched_content(s story) returns text
language sql immutable as $$
  select row(s.id, s.status, s.published_at, s.kind, s.column_slug, s.title, s.keywords, s.summary, s.body)::text
$$;

-- The partitions of search.entry: which table holds the stories between two times. A search goes from the newest to
-- the oldest, so a common term costs the first and a rare one a probe in each.
create table search.partition (
  since timestamptz(3) primary key,
  until timestamptz(3) not null,
  relation regclass not null
);

-- One row for each published story. The texts stand outside the row and are fetched only where the index has named
-- the story. Postgres moves a value out only where the row would be longer than 2 kB: `blanks` make it so, and weigh
-- some 40 bytes, compressed. There is no key here: each partition has a unique index on the id, and one with the time
-- in it would offer the planner a way through a short partition that reads all texts.
create table search.entry (
  story_id int not null,
  published_at timestamptz(3) not null,
  kind story_kind not null,
  column_slug text not null,
  -- The title and the keywords, folded.
  heading text not null,
  -- All that is searched, the heading first, folded.
  words text not null,
  blanks text not null default repeat(' ', 2048)
) partition by range (published_at);
alter table search.entry
  alter column heading set storage main,
  alter column words set storage external,
  alter column blanks set storage main;
-- fastupdate with a short list: a row costs half as much to write, and a search reads little unsorted.
create index entry_lexemes on search.entry
  using gin (search.lexemes(heading, words, kind, column_slug))
  with (fastupdate = on, gin_pending_list_limit = 256);

-- What many readers look for, without who: each text once a day and address (lib/search/popular-queries.ts).
create table search.popular_query (
  text text not null,
  day date not null default current_date,
  times int not null default 1,
  primary key (text, day)
);
create index popular_query_day on search.popular_query (day);

-- The rows of search.entry follow the stories. What a search doesn't see (a place on the front page, a note) costs
-- nothing. One row is planned once for each connection, as nested loops. Of many rows those would compare each with
-- each, so their statements are planned by their number.
create function search.sync_entries() returns trigger
language plpgsql set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  many constant int := 200;
begin
  if tg_op = 'TRUNCATE' then
    truncate search.entry;
  elsif tg_op = 'INSERT' then
    insert into search.entry
      select n.id, n.published_at, n.kind, n.column_slug,
        search.heading(n::story), search.words(n::story)
      from new_rows n where n.status = 'published';
  elsif tg_op = 'DELETE' then
    delete from search.entry e using old_rows o
      where o.status = 'published' and e.story_id = o.id and e.published_at = o.published_at;
  elsif (select count(*) from (select from new_rows limit many + 1) as counted) <= many then
    delete from search.entry e using old_rows o join new_rows n using (id)
      where o.status = 'published' and e.story_id = id and e.published_at = o.published_at
        and search.searched_content(o::story) is distinct from search.searched_content(n::story);
    insert into search.entry
      select id, n.published_at, n.kind, n.column_slug,
        search.heading(n::story), search.words(n::story)
      from new_rows n join old_rows o using (id)
      where n.status = 'published'
        and search.searched_content(o::story) is distinct from search.searched_content(n::story);
  else
    set local enable_hashjoin = on;
    execute $q$
      delete from search.entry e using old_rows o join new_rows n using (id)
        where o.status = 'published' and e.story_id = id and e.published_at = o.published_at
          and search.searched_content(o::story) is distinct from search.searched_content(n::story)
    $q$;
    execute $q$
      insert into search.entry
        select id, n.published_at, n.kind, n.column_slug,
          search.heading(n::story), search.words(n::story)
        from new_rows n join old_rows o using (id)
        where n.status = 'published'
          and search.searched_content(o::story) is distinct from search.searched_content(n::story)
    $q$;
  end if;
  return null;
end
$$;
create trigger sync_search_inserted after insert on story
  referencing new table as new_rows for each statement execute function search.sync_entries();
create trigger sync_search_updated after update on story
  referencing old table as old_rows new table as new_rows
  for each statement execute function search.sync_entries();
create trigger sync_search_deleted after delete on story
  referencing old table as old_rows for each statement execute function search.sync_entries();
create trigger sync_search_truncated after truncate on story
  for each statement execute function search.sync_entries();

-- LIKE's own marks, taken as they are.
create function search.like_pattern(term text) returns text
language sql immutable as $$
  select '%' || regexp_replace(term, '([\\%_])', '\\\1', 'g') || '%'
$$;

-- A term that begins or ends with a Latin letter or a digit stands by itself there: AI is not in "air". A
-- space between a letter and a digit is free: iPhone17 is iPhone 17. Null where LIKE says it all.
create function search.word_pattern(term text) returns text
language sql immutable as $$
  select case when term ~ '[a-z0-9]' then
    case when term ~ '^[a-z0-9]' then '(?<![a-z0-9])' else '' end
    || regexp_replace(
         regexp_replace(
           regexp_replace(term, '([!-/:-@\[-`{-~])', '\\\1', 'g'),
           '([a-z])(?=[0-9])|([0-9])(?=[a-z])', '\1\2 ?', 'g'),
         '\s+', '\s*', 'g')
    || case when term ~ '[a-z0-9]$' then '(?![a-z0-9])' else '' end
  end
$$;

-- Inlined into the query of search.scan.
create function search.has(t text, term text, likes text[], patterns text[]) returns boolean
language sql immutable parallel safe as $$
  select strpos(t, term) > 0 and t like all (likes) and t ~ all (patterns)
$$;

-- What the index is asked for: every ngram of every term, or, for one character, whatever begins with it.
create function search.query(terms text[], only_kind story_kind, only_column text, in_heading boolean)
returns tsquery language plpgsql immutable as $$
declare
  place constant text := case when in_heading then '^' else '' end;
  wanted text[] := '{}';
  ngrams text[];
  ngram text;
  term text;
begin
  foreach term in array terms loop
    ngrams := search.ngrams(term);
    foreach ngram in array ngrams loop
      if char_length(ngram) = 2 then
        wanted := wanted || quote_literal(place || ngram);
      -- The last character of a longer term begins no ngram of its own.
      elsif char_length(array_to_string(ngrams, '')) = cardinality(ngrams) then
        wanted := wanted || (quote_literal(place || ngram) || ':*');
      end if;
    end loop;
  end loop;
  if only_kind is not null then wanted := wanted || quote_literal('=' || only_kind::text); end if;
  if only_column is not null then wanted := wanted || quote_literal('=' || only_column); end if;
  return array_to_string(wanted, ' & ')::tsquery;
end
$$;

-- A search, as each partition is asked for it.
create type search.condition as (
  -- What the index is asked for.
  wanted tsquery,
  -- Whether the heading alone is looked at.
  in_heading boolean,
  -- The longest term, looked for by strpos, which takes half as long as LIKE; then the others.
  term text,
  likes text[],
  patterns text[],
  unlikes text[],
  kind story_kind,
  column_slug text,
  since timestamptz
);

create function search.condition(
  terms text[], without text[], in_heading boolean, only_kind story_kind, only_column text, since timestamptz)
returns search.condition
language plpgsql immutable as $$
declare
  longest text := '';
  likes text[] := '{}';
  patterns text[] := '{}';
  unlikes text[] := '{}';
  term text;
  pattern text;
begin
  foreach term in array terms loop
    pattern := search.word_pattern(term);
    if pattern is not null then
      patterns := patterns || pattern;
    elsif char_length(term) > char_length(longest) then
      if longest <> '' then likes := likes || search.like_pattern(longest); end if;
      longest := term;
    else
      likes := likes || search.like_pattern(term);
    end if;
  end loop;
  foreach term in array without loop
    unlikes := unlikes || search.like_pattern(term);
  end loop;
  return row(
    search.query(terms, only_kind, only_column, in_heading),
    in_heading, longest, likes, patterns, unlikes, only_kind, only_column, since);
end
$$;

-- The newest `size` stories that are older than (until, until_id) and match. One query goes through the partitions and
-- is fetched one partition at a time: to start a query for each would cost more than the probe. The index names
-- candidates, whose texts are read from the newest on, as many as it takes. After `deadline` no further partition is
-- begun and, once a hundred texts of this one were read, no further text: a partition may hold thousands of candidates
-- that have each n-gram and not the term. `reached` says how far it came; null: through all.
create function search.scan(
  c search.condition, until timestamptz, until_id int, size int, deadline timestamptz,
  out ids int[], out times timestamptz[], out headings text[], out reached timestamptz)
language plpgsql stable
set plan_cache_mode = force_generic_plan set enable_seqscan = off set max_parallel_workers_per_gather = 0
set jit = off
as $$
declare
  partitions cursor for
    select part.since, hits.*
    from (
      select * from search.partition p where p.since <= scan.until and p.until > c.since order by p.since desc
    ) part cross join lateral (
      select array_agg(story_id) filter (where not late), array_agg(published_at) filter (where not late),
        array_agg(heading) filter (where not late), max(published_at) filter (where late)
      from (
        select story_id, published_at, heading, late
        from (
          select n.*, n.place > 100 and clock_timestamp() > scan.deadline as late
          from (
            select e.story_id, e.published_at, e.heading, e.words,
              row_number() over (order by e.published_at desc, e.story_id desc) as place
            from search.entry e
            where e.published_at >= part.since and e.published_at < part.until
              and e.published_at >= c.since and (e.published_at, e.story_id) < (scan.until, scan.until_id)
              and search.lexemes(e.heading, e.words, e.kind, e.column_slug) @@ c.wanted
          ) n
          order by n.published_at desc, n.story_id desc offset 0
        ) named
        where late or search.has(case when c.in_heading then heading else words end, c.term, c.likes, c.patterns)
          and words not like all (c.unlikes)
        limit size
      ) hit
    ) hits;
  since timestamptz;
  more_ids int[];
  more_times timestamptz[];
  more_headings text[];
  unread timestamptz;
begin
  ids := '{}';
  times := '{}';
  headings := '{}';
  open partitions;
  loop
    fetch partitions into since, more_ids, more_times, more_headings, unread;
    exit when not found;
    ids := (ids || more_ids)[:size];
    times := (times || more_times)[:size];
    headings := (headings || more_headings)[:size];
    exit when cardinality(ids) >= size;
    if unread is not null then
      reached := unread + interval '1 millisecond';
      -- Those of the same moment are looked at with it.
      while times[cardinality(times)] < reached loop
        ids := trim_array(ids, 1);
        times := trim_array(times, 1);
        headings := trim_array(headings, 1);
      end loop;
      exit;
    end if;
    exit when since <= c.since;
    if clock_timestamp() > deadline and since > '-infinity' then
      reached := since;
      exit;
    end if;
  end loop;
  close partitions;
end
$$;

-- The newest `size` published stories with all of `terms` and none of `without` (folded by the caller's
-- search.fold), older than (until, until_id): in their heading, anywhere, or (null) anywhere and, where that
-- leaves older ones, as many that have it in their heading. When `budget` is spent with partitions left,
-- `reached` says how far it came; null: through all.
create function search.find(
  terms text[], without text[], in_heading boolean, only_kind story_kind, only_column text,
  since timestamptz, until timestamptz, until_id int, size int, budget interval,
  out ids int[], out times timestamptz[], out headings text[], out reached timestamptz)
language plpgsql stable as $$
declare
  c search.condition;
  older record;
begin
  ids := '{}';
  times := '{}';
  headings := '{}';
  -- What is left out of all that has it: nothing has to be looked through for that.
  if exists (select from unnest(terms) t, unnest(without) left_out where strpos(t, left_out) > 0) then return; end if;
  c := search.condition(terms, without, coalesce(in_heading, false), only_kind, only_column, since);
  select * into ids, times, headings, reached from search.scan(c, until, until_id, size, clock_timestamp() + budget);
  -- Where it is through, the headings are among what it found.
  if in_heading is not null or cardinality(ids) < size and reached is null then return; end if;
  c.in_heading := true;
  c.wanted := search.query(terms, only_kind, only_column, true);
  select * into older from search.scan(
    c, coalesce(reached, times[size]), case when reached is null then ids[size] else 0 end, size,
    clock_timestamp() + budget);
  ids := ids || older.ids;
  times := times || older.times;
  headings := headings || older.headings;
end
$$;

-- Makes a partition for a span of time from a table with the columns of search.entry. It is attached once its index
-- is built: to fill the index row by row takes ten times as long.
create function search.make_partition(source regclass, since timestamptz, until timestamptz) returns regclass
language plpgsql as $$
declare
  name constant text := 'partition_' || replace(gen_random_uuid()::text, '-', '');
begin
  execute format('create table search.%I (like search.entry including defaults including storage)
    with (toast_tuple_target = 128)', name);
  execute format('insert into search.%I select * from %s where published_at >= $1 and published_at < $2
    order by published_at', name, source) using since, until;
  execute format('create unique index on search.%I (story_id)', name);
  execute format(
    'create index %I on search.%I using gin (search.lexemes(heading, words, kind, column_slug))
     with (fastupdate = on, gin_pending_list_limit = 256)', name || '_lexemes', name);
  -- Nothing plans by these, and to gather them ANALYZE would take each sampled text apart.
  execute format('alter index search.%I alter column 1 set statistics 0', name || '_lexemes');
  execute format('alter table search.%I alter column words set statistics 0,
    alter column heading set statistics 0', name);
  return format('search.%I', name)::regclass;
end
$$;

create function search.attach(part regclass, since timestamptz, until timestamptz) returns void
language plpgsql as $$
begin
  execute format('alter table search.entry attach partition %s for values from (%L) to (%L)', part, since, until);
  insert into search.partition values (since, until, part);
end
$$;

-- The times at which a table with the columns of search.entry is split: `newest` rows each, from the newest on, and
-- before them partitions of `size` rows (null: one), counted from the oldest.
create function search.partition_bounds(source regclass, newest int[], size int) returns timestamptz[]
language plpgsql as $$
declare
  bounds timestamptz[];
begin
  execute format(
    'with placed as (
       select published_at, row_number() over (order by published_at, story_id) as place, count(*) over () as rows
       from %s
     ), young as (
       select sum(size) over (order by place) as rows from unnest($1) with ordinality as t(size, place)
     )
     select array_agg(distinct published_at order by published_at) from placed p
     where exists (select from young y where place = p.rows - y.rows + 1)
       or place %% $2 = 1 and place > $2 and place < p.rows - (select coalesce(max(rows), 0) from young)', source)
    into bounds using newest, size;
  return coalesce(bounds, '{}');
end
$$;

-- Builds the index anew from the stories, after bulk loads that went round the triggers. Writers of stories wait.
create procedure search.rebuild(sizes int[] default '{4000, 20000, 100000}')
language plpgsql as $$
declare
  part regclass;
  since timestamptz := '-infinity';
  bound timestamptz;
begin
  lock table story in share row exclusive mode;
  create temp table gathered on commit drop as
    select id as story_id, published_at, kind, column_slug, search.heading(s) as heading, search.words(s) as words
    from story s where status = 'published';
  for part in select relation from search.partition loop
    execute format('drop table %s', part);
  end loop;
  delete from search.partition;
  foreach bound in array
    search.partition_bounds('gathered', trim_array(sizes, 1), sizes[cardinality(sizes)]) || 'infinity'::timestamptz
  loop
    perform search.attach(search.make_partition('gathered', since, bound), since, bound);
    since := bound;
  end loop;
end
$$;

-- Splits the partitions between two times differently. The long work is done on copies; then, while writers wait, what was
-- written in between is brought over and the partitions are exchanged.
create function search.repartition(since timestamptz, until timestamptz, bounds timestamptz[]) returns void
language plpgsql as $$
declare
  old constant search.partition[] := array(
    select p from search.partition p where p.since >= repartition.since and p.until <= repartition.until);
  -- Transactions that have not committed yet, or begin from now on, write rows of no greater age.
  began constant xid := pg_snapshot_xmin(pg_current_snapshot())::xid;
  part search.partition;
  parts search.partition[] := '{}';
begin
  part.since := since;
  foreach part.until in array bounds || until loop
    part.relation := search.make_partition('search.entry', part.since, part.until);
    parts := parts || part;
    part.since := part.until;
  end loop;
  -- One lock, which writers take first: with one for each part, one who changes stories of both could hold the
  -- second while waiting for the first.
  lock table only search.entry in exclusive mode;
  foreach part in array parts loop
    -- A row that changes is written anew, so what is older is the same, and no text has to be compared.
    execute format(
      'delete from %s n where not exists (select from search.entry o
         where o.published_at >= $1 and o.published_at < $2 and o.story_id = n.story_id and age(o.xmin) > age($3))',
      part.relation) using part.since, part.until, began;
    execute format(
      'insert into %s select * from search.entry
       where published_at >= $1 and published_at < $2 and age(xmin) <= age($3)', part.relation)
      using part.since, part.until, began;
  end loop;
  foreach part in array old loop
    execute format('drop table %s', part.relation);
    delete from search.partition p where p.since = part.since;
  end loop;
  foreach part in array parts loop
    perform search.attach(part.relation, part.since, part.until);
  end loop;
end
$$;

-- Splits one partition that has grown too long: one of the newest at twice its size, when what is no longer new joins
-- the partition before it, another at one and a half times. Returns whether there was one. The portal serves as a role
-- that makes no tables, so this runs as its owner.
create function search.balance(sizes int[] default '{4000, 20000, 100000}') returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  part search.partition;
  place int := 0;
  size int;
  since timestamptz;
  bounds timestamptz[];
  rows bigint;
begin
  -- One at a time, whichever instance asks.
  if not pg_try_advisory_xact_lock(hashtext('search.balance')) then return false; end if;
  for part in select * from search.partition p order by p.since desc loop
    execute format('select count(*) from %s', part.relation) into rows;
    place := least(place + 1, cardinality(sizes));
    size := sizes[place];
    since := part.since;
    if place < cardinality(sizes) then
      continue when rows <= size * 2;
      bounds := search.partition_bounds(part.relation, array[size], null);
      since := coalesce((select max(p.since) from search.partition p where p.since < part.since), since);
    else
      continue when rows <= size * 1.5;
      bounds := search.partition_bounds(part.relation, '{}', size);
    end if;
    -- Stories of one and the same moment can't be split.
    bounds := array_remove(bounds, part.since::timestamptz);
    if cardinality(bounds) > 0 then
      perform search.repartition(since, part.until, bounds);
      return true;
    end if;
  end loop;
  return false;
end
$$;
revoke execute on function search.balance(int[]) from public;

-- For suggestions: keywords by their beginning, and those that share a character with what is typed.
create index keyword_beginning on keyword (search.fold(name) text_pattern_ops);
create index keyword_characters on keyword using gin (string_to_array(search.fold(name), null));

call search.rebuild();
